/**
 * Numbers as printable ASCII, 28 to a digit, the lowest digit first; all but the last digit of a number are marked.
 * JSON and JavaScript need no escape for any of the 56 characters, `#` to `Z`.
 */
const base = 28;
const first = 35;

/** Encodes whole numbers of 0 and more. */
export function encodeNumbers(numbers: readonly number[]): string {
  let text = '';
  for (let rest of numbers) {
    for (; rest >= base; rest = Math.floor(rest / base)) text += String.fromCharCode(first + base + (rest % base));
    text += String.fromCharCode(first + rest);
  }
  return text;
}

/** Decodes what `encodeNumbers` has encoded. */
export function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let weight = 1;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - first;
    value += (digit % base) * weight;
    if (digit >= base) weight *= base;
    else {
      numbers.push(value);
      value = 0;
      weight = 1;
    }
  }
  return numbers;
}

/** Encodes rising numbers by the distances between them. */
export function encodeRising(numbers: readonly number[]): string {
  return encodeNumbers(numbers.map((number, index) => number - (numbers[index - 1] ?? 0)));
}

/** Decodes what `encodeRising` has encoded. */
export function decodeRising(text: string): number[] {
  let sum = 0;
  return decodeNumbers(text).map((distance) => (sum += distance));
}
