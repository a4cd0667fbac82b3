import { describe, expect, test } from 'vitest';
import { provinceName, provinceOf, provinces } from '../../../src/language/places.ts';

describe('the province of a place', () => {
  test.each([
    ['朔州市应县', '山西省'],
    ['山西省', '山西省'],
    ['山西', '山西省'],
    ['北京市海淀区', '北京市'],
    ['延边朝鲜族自治州', '吉林省'],
    ['吉林市船营区', '吉林省'],
    ['吉安市', '江西省'],
    ['广西', '广西壮族自治区'],
    ['海南州共和县', '青海省'],
    ['海南省三亚市', '海南省'],
  ])('%s is in %s', (place, province) => {
    expect(provinceOf(place)).toBe(province);
  });

  test('is the one that a masked or invented name says', () => {
    expect([provinceOf('某省云台县'), provinceOf('山北省云台县金沟乡')]).toEqual(['某省', '山北省']);
  });

  test('is unknown where only a county, or nothing of a place, is named', () => {
    expect(['应县', '某市', '', '沙岗区'].map(provinceOf)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('is found by its own short and full name, for all of them', () => {
    expect(provinces).toHaveLength(34);
    for (const short of provinces) {
      expect(provinceOf(short)).toBe(provinceName(short));
      expect(provinceOf(provinceName(short))).toBe(provinceName(short));
    }
  });
});
