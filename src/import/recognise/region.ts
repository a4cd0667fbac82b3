import { provinces as shortNames } from '../../language/places.ts';

const municipalities = ['北京', '天津', '上海', '重庆'];
/** Provinces as texts name them: a municipality by its full name, which alone is no place in a sentence. */
const provinces = shortNames.map((name) => (municipalities.includes(name) ? `${name}市` : name)).join('|');
const province = new RegExp(`(${provinces})(省|自治区|壮族自治区|回族自治区|维吾尔自治区)?`, 'u');
const municipality = new RegExp(`^(?:${municipalities.join('|')})市`, 'u');

/** Where a text says that the unit lies: a city with the county or district of it, or either. */
const situated =
  /(?:位于|地处|坐落(?:于|在)|扎根(?:于|在)?)([\p{Script=Han}]{2,5}?(?:市[\p{Script=Han}]{1,5}?[县区旗]|[市县州盟旗]))/u;

/** The province that a text names, when it names one alone. */
function onlyProvince(text: string): string | undefined {
  const named = new Set([...text.matchAll(new RegExp(`(${provinces})(?=省)`, 'gu'))].map(([name]) => name));
  return named.size === 1 ? [...named][0] : undefined;
}

/**
 * The province or place where a unit lies, as far as its name or the text says.
 *
 * @param text Head and first paragraphs.
 * @param whole All paragraphs.
 */
export function regionOf(name: string, text: string, whole: string): string | undefined {
  // A province that the name begins with is one, whether it exists or was invented to hide the place.
  const own = /^(?!某)([\p{Script=Han}]{2,3}省)/u.exec(name)?.[1];
  if (own !== undefined) return own;
  const found =
    province.exec(name) ?? new RegExp(`(${provinces})(省|自治区)`, 'u').exec(text) ?? province.exec(text.slice(0, 200));
  if (found)
    return municipality.test(found[0]) || found[2] !== undefined
      ? found[0]
      : `${found[1] ?? ''}${/^(?:内蒙古|广西|西藏|宁夏|新疆)$/.test(found[1] ?? '') ? '' : /^(?:香港|澳门|台湾)$/.test(found[1] ?? '') ? '' : '省'}`;
  // A place by a name of its own, not by 某 or xx.
  const place = /^([\p{Script=Han}]{2,4}?(?:市|县|州|盟))/u.exec(name)?.[1] ?? situated.exec(whole)?.[1];
  const named = place === undefined || /[某××xX]/u.test(place) ? undefined : place;
  const only = onlyProvince(whole);
  return named ?? (only === undefined ? undefined : `${only}省`);
}
