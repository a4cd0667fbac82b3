import { getDocumentProxy } from 'unpdf';

/** One printed page. */
export interface Sheet {
  /** Points. A4 is 595 by 842. */
  width: number;
  height: number;
  /** Without spaces. */
  text: string;
  /** Texts that reach beyond the edge of the paper. */
  clipped: string[];
}

/**
 * Radicals that fonts draw with the glyph of a character, so that a PDF names the one for the other; NFKC knows the
 * rest.
 */
const radicals = new Map(
  (
    '⺠民 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ' +
    '⻰龙 ⻳龟 ⺟母 ⻄西 ⻁虎 ⻗雨 ⻙韦 ⻫齐 ⻭齿 ⻯龙 ⻱龟 ⺩王 ⺮竹 ⺼月 ⻊足 ⻏邑 ⻖阜 ⻌辶 ⻂衣 ⺷羊 ⺌小 ⺍小 ⺪疋'
  )
    .split(' ')
    .map(([radical = '', character = '']) => [radical, character] as const),
);

/** Text as a reader sees it, characters for radicals, without spaces. */
export function readableText(text: string): string {
  const characters = [...text].map(
    (character) => radicals.get(character) ?? (/[⼀-⿕]/.test(character) ? character.normalize('NFKC') : character),
  );
  return characters.join('').replace(/[\s\u0000-\u001f]+/g, '');
}

/** Reads a PDF page by page. */
export async function readPdf(bytes: Uint8Array): Promise<Sheet[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, left: Number(item.transform[4]), width: item.width }]
        : [],
    );
    const clipped = runs.filter((run) => run.left < -1 || run.left + run.width > width + 1).map(({ text }) => text);
    sheets.push({ width, height, text: readableText(runs.map(({ text }) => text).join('')), clipped });
  }
  await document.loadingTask.destroy();
  return sheets;
}
