import { describe, expect, test } from 'vitest';
import { personalDataIn } from '../../../src/model/personal-data.ts';

describe('full names are found beside titles, numbers and other names', () => {
  test.each([
    ['镇党委书记郑海涛先后7次到现场', ['郑海涛']],
    ['乡长冯国栋说', ['冯国栋']],
    ['副厅长韩志刚到所调研', ['韩志刚']],
    ['教导员：罗静', ['罗静']],
    ['副书记（纪检委员）何燕。', ['何燕']],
    ['共产党员黄小梅怀孕6个月', ['黄小梅']],
    ['张伟 身份证号 110105 19491231 002X', ['张伟', '110105 19491231 002X']],
    ['王建国、李红梅同志', ['王建国', '李红梅']],
    ['鄂A1234警和粤Z1234港', ['鄂A1234警', '粤Z1234港']],
  ])('%s', (text, found) => {
    expect(personalDataIn(text).map((data) => data.text)).toEqual(found);
  });

  test.each(['由村党总支书记包案', '为高龄老人上门办证', '属于某地', '副总工程师、总会计师', '对于跨地区长途车', '书记向群众汇报，组长方便群众'])('none is made up: %s', (text) => {
    expect(personalDataIn(text)).toEqual([]);
  });

  test.each(['1'.repeat(50_000), `${'a.'.repeat(30_000)}@`, '王'.repeat(50_000), '党员'.repeat(20_000)])('a row without end takes no time (%#)', (text) => {
    const start = performance.now();
    personalDataIn(text);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
