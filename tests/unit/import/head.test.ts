import { describe, expect, test } from 'vitest';
import { paragraph, type Block } from '../../../src/import/block.ts';
import { clean } from '../../../src/import/recognise/boilerplate.ts';
import { headOf } from '../../../src/import/recognise/title.ts';
import { lineOf } from '../../../src/import/recognise/title-form.ts';
import { unitNamesIn, unitOfLine } from '../../../src/import/recognise/unit-name.ts';
import { unitOf } from '../../../src/import/recognise/unit.ts';
import { recogniseWriteUps } from '../../../src/import/recognise/write-up.ts';

const blocksOf = (...lines: (Block | string)[]): Block[] =>
  lines.map((line) => (typeof line === 'string' ? paragraph(line) : line));
const centred = (text: string): Block => paragraph(text, { centred: true });
const body = '支部有党员三十名，这里写的是正文，正文比四十个字还要长一些，写到这里差不多就够了，大家看看。';

describe('the head of a write-up', () => {
  test('has the unit line below the title in its byline, not among the headings', () => {
    const { title, byline, body: text } = headOf(blocksOf('用活夜话破解难题', '南桥区新河街道党工委', body));
    expect({ title, byline, text: text.map(lineOf) }).toEqual({
      title: '用活夜话破解难题',
      byline: ['南桥区新河街道党工委'],
      text: [body],
    });
  });

  test('takes a title that begins with the unit and goes on in the next line as one', () => {
    expect(headOf(blocksOf('中共云溪市财政局机关第二支部委员会', '关于结对共建的工作总结', body)).title).toBe(
      '中共云溪市财政局机关第二支部委员会关于结对共建的工作总结',
    );
  });

  test('has the unit in its byline where it stands above the title', () => {
    expect(headOf(blocksOf('清溪县委办公室机关党委', '围绕中心抓党建 服务大局促发展', body))).toMatchObject({
      title: '围绕中心抓党建 服务大局促发展',
      byline: ['清溪县委办公室机关党委'],
    });
  });

  test('keeps a short sentence that begins with a year in the text', () => {
    expect(headOf(blocksOf('把支部建在链上', '2023年5月，支部开了会。', body)).byline).toEqual([]);
  });

  test('leaves nothing unreported: a line that is neither unit nor date is among what was left out', () => {
    const [writeUp] = recogniseWriteUps(
      blocksOf(
        centred('激活乡村新动能'),
        centred('山北省云台县金沟乡党委'),
        centred('（2023年6月30日）'),
        centred('在全县现场会上的发言'),
        body,
      ),
    );
    expect(writeUp).toMatchObject({
      unit: { name: '山北省云台县金沟乡党委', region: '山北省' },
      dates: [{ text: '2023年6月30日' }],
      removed: ['在全县现场会上的发言'],
    });
  });

  test('stands below what the page asks its reader to do', () => {
    const [writeUp] = recogniseWriteUps(
      blocksOf('点击上方蓝字关注我们', '“三色预警”管好村里事', '——某村党总支纪实', body),
    );
    expect(writeUp).toMatchObject({
      title: '“三色预警”管好村里事',
      subtitle: '——某村党总支纪实',
      removed: ['点击上方蓝字关注我们'],
    });
  });
});

describe('lines that ask readers to press or scan', () => {
  const texts = [
    '扫码二维码关注我们',
    '长按识别图中二维码',
    '点击下方“阅读原文”查看更多',
    '欢迎关注“某某先锋”微信公众号',
    '戳这里↓↓↓',
    '往期推荐',
    '编辑丨王某',
    '文/某某街道 办公室',
    '微信扫一扫关注“某某先锋”公众号',
  ];
  test.each(texts)('%s goes', (text) => {
    expect(clean([paragraph(text)]).removed).toEqual([text]);
  });

  test.each([
    '扫码评价听民意',
    '关注民生小事',
    '识别重点人群给予关注',
    '点击鼠标办成事',
    '添加好友拉近距离',
    '文明实践暖人心',
  ])('the heading %s stays', (text) => {
    expect(clean([paragraph(text)]).removed).toEqual([]);
  });
});

describe('a line of its own is a unit', () => {
  test.each([
    ['南桥区新河街道党工委', '南桥区新河街道党工委'],
    ['（某县某镇党委）', '某县某镇党委'],
    ['中共某县县委组织部', '某县县委组织部'],
    ['江南省临江市城东街道 办公室', '江南省临江市城东街道办公室'],
    ['某某社区党委　2023年6月', '某某社区党委'],
    ['某市电力公司工会', '某市电力公司工会'],
    ['春晖社区', '春晖社区'],
  ])('%s', (line, unit) => {
    expect(unitOfLine(line)).toBe(unit);
  });

  test.each([
    '法律进社区',
    '建强战斗堡垒党支部',
    '把困难留给党支部',
    '联防联治 守护社区',
    '开好组织生活会',
    '乡党委组织各村党支部',
    '建设幸福村',
  ])('%s is none', (line) => {
    expect(unitOfLine(line)).toBeUndefined();
  });
});

describe('units', () => {
  test('no name goes across a word that tells what is done', () => {
    expect(unitNamesIn('乡党委组织各村党支部书记外出学习')).toEqual([]);
    expect(unitNamesIn('关于城关派出所党支部创建的材料')).toEqual(['城关派出所党支部']);
  });

  test('end in a numbered branch in full', () => {
    expect(unitOf([], '中共云溪市财政局机关第二支部委员会认真部署。')?.name).toBe('云溪市财政局机关第二支部委员会');
  });

  test('a unit line of the head goes before branches that the text names', () => {
    expect(unitOf(['山北省云台县金沟乡党委'], '县委办党支部来到金沟乡。')?.name).toBe('山北省云台县金沟乡党委');
  });
});
