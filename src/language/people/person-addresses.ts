import { familyNames } from './name-characters.ts';
import type { PersonalData } from './personal-data.ts';

const callings =
  '会计|出纳|书记|支书|主任|老师|医生|大夫|护士长|护士|民警|警官|法官|律师|经理|老板|厂长|校长|院长|园长|所长|站长|队长|组长|村长|乡长|镇长|县长|科长|处长|局长|师傅|大妈|大爷|大叔|大娘|大姐|大哥|大嫂|阿姨|奶奶|爷爷|婆婆|老汉|先生|女士';
const address = new RegExp(
  `(?<=^|[、，。；：“‘（(\\s！？,;:]|由|请|与|和|对|向|让|跟|找|叫|帮|给|到|户|居民|村民|党员)(\\p{Script=Han})(?:${callings})`,
  'gu',
);

/**
 * Finds the family name of persons that are called by it and their calling: 刘会计. It is no full name, but a small
 * place knows who is meant.
 */
export function postalAddressesIn(text: string): PersonalData[] {
  return [...text.matchAll(address)].flatMap(({ 1: family = '', index }): PersonalData[] =>
    familyNames.has(family) ? [{ index, text: family, kind: '姓名' }] : [],
  );
}
