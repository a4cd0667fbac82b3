import { describe, expect, test } from 'vitest';
import { personalDataIn } from '../../../../src/language/people/personal-data.ts';
import { growth } from '../../../growth.ts';

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
    ['网格员：欧阳明华、护林员牛大山', ['欧阳明华', '牛大山']],
    ['退休教师陈志强，大学生村官何佳，理事长周建华说', ['陈志强', '何佳', '周建华']],
    ['副书记何燕带领大家', ['何燕']],
    ['学习张德胜的先进事迹', ['张德胜']],
    ['会后，钱义涛介绍，钱义涛家有五口人', ['钱义涛', '钱义涛']],
    ['韩国祥，49岁，中共党员', ['韩国祥']],
    ['授予：沈国文、曾凡瑜、刘 炽、赵娟娟', ['沈国文', '曾凡瑜', '刘 炽', '赵娟娟']],
    ['记者 孔伟 张露 孟勃翰', ['孔伟', '张露', '孟勃翰']],
    ['张某某说，李××来了', ['张某某', '李××']],
  ])('%s', (text, found) => {
    expect(personalDataIn(text).map((data) => data.text)).toEqual(found);
  });

  test.each([
    '由村党总支书记包案',
    '为高龄老人上门办证',
    '属于某地',
    '副总工程师、总会计师',
    '对于跨地区长途车',
    '书记向群众汇报，组长方便群众',
    '党员高度重视，干部包村联户',
    '党员王庄村的会',
    '江苏、安徽、湖北',
    '党委书记的高标准',
    '学习焦裕禄同志',
    '第XX条、搬**',
    '由家长委员会',
    '各级政府应加强领导',
  ])('none is made up: %s', (text) => {
    expect(personalDataIn(text)).toEqual([]);
  });

  test.each(['1', 'a.', '王', '党员', '王建国、', '王书记', '书记（'])(
    'time grows with the length of a row of %j only',
    async (piece) => {
      const find = (length: number) => personalDataIn(`${piece.repeat(length / piece.length)}@`);
      expect(await growth(find, [6_000, 48_000])).toBeLessThan(20);
    },
  );
});
