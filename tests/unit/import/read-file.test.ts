import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { paragraphText, type Block } from '../../../src/import/block.ts';
import { checkPictures } from '../../../src/import/pictures.ts';
import { readFile } from '../../../src/import/read/read-file.ts';
import { docx } from '../../docx.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? paragraphText(block).trim() : block.kind));

/** 一流标杆 in GB 18030. */
const gb18030 = Uint8Array.from([0xd2, 0xbb, 0xc1, 0xf7, 0xb1, 0xea, 0xb8, 0xcb]);

describe('encodings of a text file', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', utf8('一流标杆')],
    ['UTF-8 with a byte order mark', utf8('\uFEFF一流标杆')],
    ['GB 18030', gb18030],
    [
      'UTF-16',
      Uint8Array.from([
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from([...'一流标杆'].map((character) => character.charCodeAt(0))).buffer),
      ]),
    ],
    ['CRLF', utf8('一流标杆\r\n')],
  ])('%s', async (_, bytes) => {
    expect(textsOf((await readFile('a.txt', bytes)).blocks)).toEqual(['一流标杆']);
  });

  test('Big5, which GB 18030 would read as rare characters', async () => {
    // 臺灣的黨支部工作總結，黨員有三十名。
    const big5 = Buffer.from(
      'bb4fc657aabac4d2a4e4b3a1a475a740c160b5b2a141c4d2ad fba6b3a454a451a657a143'.replace(' ', ''),
      'hex',
    );
    expect(textsOf((await readFile('a.txt', big5)).blocks)).toEqual(['臺灣的黨支部工作總結，黨員有三十名。']);
  });

  test('UTF-8, whatever an old declaration of the page says', async () => {
    const { blocks } = await readFile('a.html', utf8('<meta charset="gb2312"><p>一流标杆</p>'));
    expect(textsOf(blocks)).toEqual(['一流标杆']);
  });

  test('lines broken at a fixed width are joined', async () => {
    const line = '支部每周学习一次并且人人发言个个记录件件落实事事回应处处留痕的';
    const { blocks } = await readFile(
      'a.txt',
      utf8(Array.from({ length: 20 }, (_, index) => (index % 5 === 4 ? '结束。' : line)).join('\n')),
    );
    expect(blocks).toHaveLength(4);
  });
});

test('a .docx keeps bold, styles, centring, line breaks, tables, pictures and page breaks', async () => {
  const picture = new Uint8Array(
    await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
      .png()
      .toBuffer(),
  );
  const bytes = docx(
    [
      { text: '**题目**', centred: true },
      { text: '一、学习', style: 'heading 1' },
      '**分层学。**其余\n第二行',
      { text: '图', picture: 'p.png' },
      { text: '另一篇', newPage: true },
    ],
    { 'p.png': picture },
    [
      [
        ['问题', '措施'],
        ['3条', '改'],
      ],
    ],
  );
  const { blocks, pictures } = await readFile('a.docx', bytes);
  expect(blocks).toEqual([
    { kind: 'paragraph', runs: [{ text: '题目', bold: true }], centred: true },
    { kind: 'paragraph', runs: [{ text: '一、学习', bold: false }], level: 1 },
    {
      kind: 'paragraph',
      runs: [
        { text: '分层学。', bold: true },
        { text: '其余', bold: false },
      ],
    },
    { kind: 'paragraph', runs: [{ text: '第二行', bold: false }] },
    { kind: 'paragraph', runs: [{ text: '图', bold: false }] },
    { kind: 'picture', index: 0, alt: '' },
    { kind: 'paragraph', runs: [{ text: '另一篇', bold: false }], afterBreak: true },
    {
      kind: 'table',
      rows: [
        ['问题', '措施'],
        ['3条', '改'],
      ],
    },
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

test('what stands around the text of a page is left out and told, as are its frames and pictures', async () => {
  const page = `<!doctype html><html><body><div class="nav"><a href="/">首页</a> &gt; 正文</div><h1>题目</h1><div>2022-11-03 来源：某日报 记者 高某</div>
    <div><p>支部每周学习一次，人人参加，个个发言，件件落实，大家都说这样的学习很有收获。</p><p>党员有30名。</p></div>
    <footer>责任编辑：冯某<img src="a.png"></footer><aside hidden>广告</aside><iframe src="x"></iframe><div>京ICP备12345678号</div></body></html>`;
  const { blocks, left } = await readFile('a.html', utf8(page));
  expect(textsOf(blocks)[0]).toBe('题目');
  expect([...left].sort()).toEqual(
    [
      '1 处嵌入的页面或文件没有导入',
      '正文以外有 1 张图片，没有导入',
      ...['2022-11-03 来源：某日报 记者 高某', '京ICP备12345678号', '广告', '责任编辑：冯某', '首页 > 正文'].map(
        (text) => `正文以外的文字：${text}`,
      ),
    ].sort(),
  );
});

test('Markdown tells its settings, footnotes and pictures, and keeps the addresses of its links', async () => {
  const { blocks, left } = await readFile(
    'a.md',
    utf8(
      '---\ntitle: 头\n---\n# 题目\n\n正文[^1]见[甲][a]。![图](a.png)\n\n[^1]: 截至2024年3月。\n\n[a]: https://example.org/a\n[b]: https://example.org/b\n',
    ),
  );
  expect(left).toEqual([
    '文件开头的设置：title: 头',
    '脚注 1：截至2024年3月。',
    '没有用到的链接地址 b：https://example.org/b',
    '1 张图片不在文件里，没有导入',
  ]);
  expect(blocks[1]).toMatchObject({
    runs: [{ text: '正文' }, { text: '见' }, { text: '甲', url: 'https://example.org/a' }, { text: '。' }],
  });
});

test('a line across at the beginning of Markdown hides no text', async () => {
  expect(textsOf((await readFile('a.md', utf8('---\n甲做了工作。\n\n---\n乙也做了。\n'))).blocks)).toEqual([
    '甲做了工作。',
    '乙也做了。',
  ]);
});

describe('items of a nested list stay in their item', () => {
  const folded = ['选人：党员12名；居民30人（甲；乙）', '管人'];
  test.each([
    ['a.md', '1. 选人\n   - 党员12名\n   - 居民30人\n     - 甲\n     - 乙\n2. 管人\n'],
    [
      'a.html',
      '<ol><li>选人<ul><li>党员12名</li><li>居民30人<ol><li>甲</li><li>乙</li></ol></li></ul></li><li>管人</li></ol>',
    ],
    [
      'a.html',
      '<ol><li>选人</li><ul><li>党员12名</li><li>居民30人</li><ol><li>甲</li><li>乙</li></ol></ul><li>管人</li></ol>',
    ],
  ])('%s %s', async (name, text) => {
    expect(textsOf((await readFile(name, utf8(text))).blocks)).toEqual(folded);
  });

  test('but levels that number headings with text between them do not', async () => {
    const page = '<ol><li>学习</li></ol><p>正文。</p><ol><li><ol><li>听课</li></ol></li></ol><p>正文。</p>';
    expect(textsOf((await readFile('a.html', utf8(page))).blocks)).toEqual(['学习', '正文。', '听课', '正文。']);
  });
});

describe('cells that span rows or columns leave every figure below its head', () => {
  const rowsOf = async (table: string): Promise<unknown> =>
    (await readFile('a.html', utf8(`<p>正文。</p>${table}`))).blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows : [],
    );
  test('as the page shows them', async () => {
    expect(
      await rowsOf(
        '<table><tr><td colspan=2>项目</td><td>数</td></tr><tr><td rowspan=2>自治</td><td>议事</td><td>38次</td></tr><tr><td>协商</td><td>13次</td></tr></table>',
      ),
    ).toEqual([
      ['项目', '', '数'],
      ['自治', '议事', '38次'],
      ['', '协商', '13次'],
    ]);
  });
  test('whatever number a span claims', async () => {
    expect(
      await rowsOf(
        '<table><tr><td colspan=1000000000>合计</td></tr><tr><td rowspan=1000000000>甲</td><td>2名</td></tr><tr><td>3名</td></tr></table>',
      ),
    ).toEqual([
      ['合计', ''],
      ['甲', '2名'],
      ['', '3名'],
    ]);
  });
  test('in a Word document', async () => {
    const parts = unzipSync(
      docx(['正文。'], {}, [
        [
          ['项目', '数'],
          ['议事', '38次'],
        ],
      ]),
    );
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
      .replace(
        '<w:tc><w:p><w:r><w:t xml:space="preserve">项目',
        '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t xml:space="preserve">项目',
      )
      .replace(
        '<w:tr><w:tc><w:p><w:r><w:t xml:space="preserve">议事',
        '<w:tr><w:tc><w:p><w:r><w:t xml:space="preserve">自治</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t xml:space="preserve">议事',
      );
    const { blocks } = await readFile('a.docx', zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
    expect(blocks.at(-1)).toMatchObject({
      rows: [
        ['项目', '', '数'],
        ['自治', '议事', '38次'],
      ],
    });
  });
});

test('a Word document tells its headers, comments and formulas', async () => {
  const parts = unzipSync(docx(['正文。']));
  const part = (element: string, text: string): Uint8Array =>
    strToU8(
      `<w:${element} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:${element}>`,
    );
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(
    '</w:body>',
    '<w:p><m:oMath xmlns:m="m"><m:r/></m:oMath></w:p></w:body>',
  );
  const { left } = await readFile(
    'a.docx',
    zipSync({
      ...parts,
      'word/document.xml': strToU8(xml),
      'word/header1.xml': part('hdr', '某县委组织部'),
      'word/footer1.xml': part('ftr', '1'),
      'word/comments.xml': strToU8(
        '<w:comments><w:comment w:id="0"><w:p><w:r><w:t>数字待核</w:t></w:r></w:p></w:comment></w:comments>',
      ),
    }),
  );
  expect(left).toEqual(['批注 1：数字待核', '页眉页脚：某县委组织部', '1 个公式没有导入']);
});

test('a picture in a cell is kept, in the order of the others', async () => {
  const html =
    '<table><tr><td>甲</td><td><img src="data:image/png;base64,AAAA"></td><td>乙</td></tr></table><p>正文。<img src="data:image/png;base64,BBBB"></p>';
  const { pictures } = await readFile('a.html', utf8(html));
  expect(pictures.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(['AAAA', 'BBBB']);
});

describe('a file that cannot be read is told in one sentence', () => {
  const compound = (...names: string[]): Uint8Array =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Buffer.alloc(512),
      ...Buffer.from(names.join('\0'), 'utf16le'),
    ]);
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
    [
      'a document with a broken part',
      'a.docx',
      zipSync({ 'word/document.xml': strToU8('<w:document') }),
      '内容读不出来',
    ],
    [
      'a document that declares entities',
      'a.docx',
      zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a/>') }),
      'DOCTYPE',
    ],
    ['a PDF', 'a.pdf', utf8('%PDF-1.7'), '文件是 PDF'],
    ['RTF', 'a.doc', utf8('{\\rtf1'), 'RTF'],
    ['a .docx called .txt', 'a.txt', whole, '扩展名是 .txt'],
    ['bytes called .txt', 'a.txt', Uint8Array.from({ length: 400 }, (_, index) => index % 256), '编码认不出来'],
    ['an unknown extension', 'a.pages', utf8('x'), '不能导入 .pages'],
    ['no extension', 'a', utf8('x'), '没有扩展名'],
    ['nothing but spaces', 'a.txt', utf8('  \n'), '没有文字'],
    [
      'a zip bomb among the pictures',
      'a.docx',
      zipSync({
        'word/document.xml': strToU8('<w:document/>'),
        ...Object.fromEntries([1, 2, 3, 4].map((at) => [`word/media/${at}.bmp`, new Uint8Array(32 * 1024 * 1024)])),
      }),
      '解压后过大',
    ],
    ['characters that nobody uses', 'a.txt', utf8('籓芖囊挡囊鐧惧害锛屼竴锟斤拷鐐瑰熀纭€'), '大多是生僻字'],
    ['a text without end', 'a.txt', utf8('支部每周学习。\n'.repeat(150_000)), '文字太多'],
    ['a paragraph without end', 'a.txt', utf8('支部每周学习。'.repeat(8_000)), '有一段文字太长'],
    ['more paragraphs than a book has', 'a.txt', utf8('支部每周学习。\n'.repeat(5_001)), '段落太多'],
    [
      'a table of a database',
      'a.html',
      utf8(`<table>${'<tr><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td></tr>'.repeat(4_001)}</table>`),
      '表格太大',
    ],
    ['signs that the parser compares with each other', 'a.md', utf8('[a]('.repeat(5_000)), '结构异常'],
    ['a page nested without end', 'a.html', utf8(`${'<div>'.repeat(20_000)}字`), '结构异常'],
  ])('%s', async (_, name, bytes, message) => {
    await expect(readFile(name, bytes)).rejects.toMatchObject({
      name: 'UnreadableFile',
      message: expect.stringContaining(message),
    });
  });
});

describe('pictures', () => {
  test('lose what a camera wrote into them and get no larger than a page shows', async () => {
    const photograph = await sharp({ create: { width: 3000, height: 1000, channels: 3, background: 'green' } })
      .jpeg()
      .withExif({ IFD0: { Copyright: '某某', ImageDescription: '会议室' } })
      .toBuffer();
    const { pictures } = await checkPictures([{ bytes: new Uint8Array(photograph), type: 'image/jpeg' }]);
    const { exif, width, format } = await sharp(pictures[0]?.bytes ?? Buffer.alloc(0)).metadata();
    expect({ exif, width, format }).toEqual({ exif: undefined, width: 1600, format: 'jpeg' });
  });

  test('of other formats are left alone, whatever they claim to be', async () => {
    const svg = utf8('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const avif = new Uint8Array(
      await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
        .avif()
        .toBuffer(),
    );
    const png = new Uint8Array(
      await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
    );
    const { pictures, left } = await checkPictures([
      { bytes: svg, type: 'image/png' },
      { bytes: avif, type: 'image/png' },
      { bytes: utf8('\u0001\u0000\u0000\u0000 EMF'), type: 'image/x-emf' },
      { bytes: png.subarray(0, 60), type: 'image/png' },
    ]);
    expect(pictures).toEqual([undefined, undefined, undefined, undefined]);
    expect(left.map((line) => line.replace(/。?请.*$/, ''))).toEqual(
      [1, 2, 3, 4].map(
        (at) =>
          `第 ${at} 张图片没有导入：${['文件已损坏，或内容不是图片', '格式（image/png）不能用，', '格式（image/x-emf）不能用，', '文件已损坏或尺寸过大'][at - 1]}`,
      ),
    );
  });
});
