import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { textOf, type Block } from '../../../src/import/block.ts';
import { checkPictures } from '../../../src/import/pictures.ts';
import { readFile } from '../../../src/import/read-file.ts';
import { docx } from '../../docx.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const textsOf = (blocks: readonly Block[]): string[] => blocks.map((block) => (block.kind === 'paragraph' ? textOf(block).trim() : block.kind));

/** 一流标杆 in GB 18030. */
const gb18030 = Uint8Array.from([0xd2, 0xbb, 0xc1, 0xf7, 0xb1, 0xea, 0xb8, 0xcb]);

describe('encodings of a text file', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', utf8('一流标杆')],
    ['UTF-8 with a byte order mark', utf8('\uFEFF一流标杆')],
    ['GB 18030', gb18030],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from([...'一流标杆'].map((character) => character.charCodeAt(0))).buffer)])],
    ['CRLF', utf8('一流标杆\r\n')],
  ])('%s', async (_, bytes) => {
    expect(textsOf((await readFile('a.txt', bytes)).blocks)).toEqual(['一流标杆']);
  });

  test('lines broken at a fixed width are joined', async () => {
    const line = '支部每周学习一次并且人人发言个个记录件件落实事事回应处处留痕的';
    const { blocks } = await readFile('a.txt', utf8(Array.from({ length: 20 }, (_, index) => (index % 5 === 4 ? '结束。' : line)).join('\n')));
    expect(blocks).toHaveLength(4);
  });
});

test('a .docx keeps bold, styles, centring, line breaks, tables, pictures and page breaks', async () => {
  const picture = new Uint8Array(await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } }).png().toBuffer());
  const bytes = docx(
    [{ text: '**题目**', centred: true }, { text: '一、学习', style: 'heading 1' }, '**分层学。**其余\n第二行', { text: '图', picture: 'p.png' }, { text: '另一篇', newPage: true }],
    { 'p.png': picture },
    [[['问题', '措施'], ['3条', '改']]],
  );
  const { blocks, pictures } = await readFile('a.docx', bytes);
  expect(blocks).toEqual([
    { kind: 'paragraph', runs: [{ text: '题目', bold: true }], centred: true },
    { kind: 'paragraph', runs: [{ text: '一、学习', bold: false }], level: 1 },
    { kind: 'paragraph', runs: [{ text: '分层学。', bold: true }, { text: '其余', bold: false }] },
    { kind: 'paragraph', runs: [{ text: '第二行', bold: false }] },
    { kind: 'paragraph', runs: [{ text: '图', bold: false }] },
    { kind: 'picture', index: 0, alt: '' },
    { kind: 'paragraph', runs: [{ text: '另一篇', bold: false }], afterBreak: true },
    { kind: 'table', rows: [['问题', '措施'], ['3条', '改']] },
  ]);
  expect(pictures[0]?.bytes).toEqual(picture);
});

test('a saved page gives its text without navigation and scripts', async () => {
  const page = `<!doctype html><meta charset="utf-8"><title>x</title><nav><a>首页</a></nav><script>alert(1)</script>
    <div id="c"><h1>题目</h1><p align="center"><b>一、学习</b></p><p>&nbsp;&nbsp;支部每周学习，人人参加，个个发言，件件落实。</p><ul><li>甲</li><li>乙</li></ul></div><footer>版权</footer>`;
  const { blocks } = await readFile('a.html', utf8(page));
  expect(textsOf(blocks)).toEqual(['题目', '一、学习', '支部每周学习，人人参加，个个发言，件件落实。', '甲', '乙']);
});

test('Markdown keeps braces and angle brackets that mean nothing there', async () => {
  const { blocks } = await readFile('a.md', utf8('# 题目\n\n得分<60的列入{待整改}名单。\n\n- **甲**：做\n'));
  expect(textsOf(blocks)).toEqual(['题目', '得分<60的列入{待整改}名单。', '甲：做']);
});

describe('a file that cannot be read is told in one sentence', () => {
  const compound = (...names: string[]): Uint8Array => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.alloc(512), ...Buffer.from(names.join('\0'), 'utf16le')]);
  const whole = docx(['一、学习', '正文。'.repeat(4000)]);
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) });
  test.each<[string, string, Uint8Array, string]>([
    ['empty', 'a.docx', new Uint8Array(), '文件是空的（0 字节）'],
    ['encrypted', 'a.docx', compound('EncryptedPackage'), '打开密码'],
    ['an old .doc called .docx', 'a.docx', compound('WordDocument'), '旧格式的 Word'],
    ['an old .doc', 'a.doc', compound('WordDocument'), '旧格式的 Word'],
    ['cut off', 'a.docx', whole.subarray(0, whole.length - 200), '不完整或已损坏'],
    ['cut off early', 'a.docx', whole.subarray(0, 700), '不完整或已损坏'],
    ['a zip bomb', 'a.docx', bomb, '解压后过大'],
    ['text called .docx', 'a.docx', utf8('就是文字'), '不是 Word 文档'],
    ['a zip without a document', 'a.docx', zipSync({ 'a.txt': strToU8('a') }), '不是 Word 文档'],
    ['a document with a broken part', 'a.docx', zipSync({ 'word/document.xml': strToU8('<w:document') }), '内容读不出来'],
    ['a document that declares entities', 'a.docx', zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a/>') }), 'DOCTYPE'],
    ['a PDF', 'a.pdf', utf8('%PDF-1.7'), '文件是 PDF'],
    ['RTF', 'a.doc', utf8('{\\rtf1'), 'RTF'],
    ['a .docx called .txt', 'a.txt', whole, '扩展名是 .txt'],
    ['bytes called .txt', 'a.txt', Uint8Array.from({ length: 400 }, (_, index) => index % 256), '编码认不出来'],
    ['an unknown extension', 'a.pages', utf8('x'), '不能导入 .pages'],
    ['no extension', 'a', utf8('x'), '没有扩展名'],
    ['nothing but spaces', 'a.txt', utf8('  \n'), '没有文字'],
    ['a page nested without end', 'a.html', utf8(`${'<div>'.repeat(20_000)}字`), '结构异常'],
  ])('%s', { timeout: 30_000 }, async (_, name, bytes, message) => {
    await expect(readFile(name, bytes)).rejects.toMatchObject({ name: 'UnreadableFile', message: expect.stringContaining(message) });
  });
});

describe('pictures', () => {
  test('lose what a camera wrote into them and get no larger than a page shows', async () => {
    const photograph = await sharp({ create: { width: 3000, height: 1000, channels: 3, background: 'green' } }).jpeg().withExif({ IFD0: { Copyright: '某某', ImageDescription: '会议室' } }).toBuffer();
    const { pictures } = await checkPictures([{ bytes: new Uint8Array(photograph), type: 'image/jpeg' }]);
    const { exif, width, format } = await sharp(pictures[0]?.bytes ?? Buffer.alloc(0)).metadata();
    expect({ exif, width, format }).toEqual({ exif: undefined, width: 1600, format: 'jpeg' });
  });

  test('of other formats are left alone, whatever they claim to be', async () => {
    const svg = utf8('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const avif = new Uint8Array(await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } }).avif().toBuffer());
    const png = new Uint8Array(await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } }).png().toBuffer());
    const { pictures, left } = await checkPictures([
      { bytes: svg, type: 'image/png' },
      { bytes: avif, type: 'image/png' },
      { bytes: utf8('\u0001\u0000\u0000\u0000 EMF'), type: 'image/x-emf' },
      { bytes: png.subarray(0, 60), type: 'image/png' },
    ]);
    expect(pictures).toEqual([undefined, undefined, undefined, undefined]);
    expect(left).toHaveLength(4);
  });
});
