/**
 * Whether a key belongs to an input method that is composing; older Chromium and Safari say so by key code 229 alone.
 */
export function isComposing(event: KeyboardEvent): boolean {
  // oxlint-disable-next-line typescript/no-deprecated -- all that older browsers say
  return event.isComposing || event.keyCode === 229;
}

/**
 * Calls back with what a field contains whenever it has changed, but not with the unfinished letters of an input
 * method.
 *
 * Browsers disagree whether the last `input` comes before or after `compositionend`, so both are heard; the same text
 * may come twice.
 */
export function onTyped(input: HTMLInputElement, changed: (text: string) => void): void {
  input.addEventListener('input', (event) => {
    if (!event.isComposing) changed(input.value);
  });
  input.addEventListener('compositionend', () => changed(input.value));
}
