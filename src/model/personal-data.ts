/** A piece of personal data in a text. */
export interface PersonalData {
  index: number;
  text: string;
  kind: '姓名' | '手机号码' | '身份证号码' | '电子邮箱' | '车牌号码';
}

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔常汤温康施文牛樊葛邢安齐乔伍庞颜倪庄聂鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕季裴霍涂苗谷盛曲翁冉骆蓝辛靳柴蒙鲍华喻祁蒲房滕屈饶牟艾尤阳穆司卓古吉缪简连芦麦褚娄窦戚岑景党费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬卞姬仇栾隋刁沙荣巫寇桑郎甄丛仲虞敖巩佘池麻苑迟邝';
const compound = '欧阳|上官|司马|诸葛|令狐|皇甫|尉迟|公孙|慕容|司徒|夏侯|东方';
const titles =
  '(?:党支部|党总支|党委|支部)?(?:副)?(?:书记|主任|支书|委员|厂长|经理|总经理|董事长|校长|院长|园长|所长|站长|科长|处长|局长|部长|队长|组长|班长|村长|会长|主席|社长|教授|老师|教师|医生|医师|护士长|护士|主治医师|工程师|师傅|同志|网格员|党员|大爷|大妈|大叔|大娘|大姐|大哥|阿姨|奶奶|爷爷|老人|女士|先生|同学|车间主任|调解员|联络员|志愿者|居民|村民|职工|员工|家长|患者|病人|业主|司机|老板|店主|农户|贫困户|低保户|种植户|养殖户|大户|退役军人|户主|楼长|干事|联系人|记者|通讯员|乡长|镇长|县长|市长|区长|厅长|省长|教导员|指导员|民警|辅警|会计|出纳|理事长|会计师|总工(?!程)|技术员|农技员|村官|法官|检察官|律师|讲师|研究员|劳模|标兵|能手)';
const family = `(?:${compound}|[${surnames}])`;
const given = '(?:某某?|[xX×＊*]{1,2}|[\\p{Script=Han}]{1,2})';

const masked = new RegExp(`(${family}(?:某某?|[xX×＊*]{2}))(?![\\p{Script=Han}]?(?:市|县|区|省|镇|乡|街道|村))`, 'gu');
const titleFirst = new RegExp(`${titles}(?:[（(][^（）()]{1,12}[）)])?[：:\\s]?(${family}${given})(?=[、，。；：（(）)“\\s]|$|${titles}|带头|主动|说|表示|介绍|告诉|坦言|感慨|提出|自费|牵头|负责|担任|作|为|在|是|和|的|等|与|从|把|对|率|每|连续|认领|家|反映|深有|认为|一句|感触|带领|组织|代表|先后|到|到所|同|手机|电话|身份证|怀孕|发现|了解|走访|回忆|笑着|拉着|握着|激动|算|讲|谈|又|也|已|将|便|就|常|因|患|向|给|带|说道|高兴|拿出|捐|参加|入户|包|挂)`, 'gu');
const beforeNumber = new RegExp(`(?<=^|[、，。；：“（(\\s])(${family}${given})(?=[\\s，（(]{0,2}(?:身份证|手机|电话|联系电话))`, 'gu');
/** A name in a row with one that was found. */
const rowBefore = new RegExp(`(${family}${given})[、和]$`, 'u');
const rowAfter = new RegExp(`^[、和](${family}${given})(?=[、，。；：（(）)等\\s]|$|${titles})`, 'u');
const nameFirst = new RegExp(`(?<=^|[、，。；：“（(\\s]|由|请|与|和|对|向|让|帮|为|给|找|是|到|老党员|党员|居民|村民|职工)(${family}${given})(?=${titles})`, 'gu');

const mobile = /(?<!\d)1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/g;
const identity = /(?<!\d)[1-9]\d{5}\s?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\s?\d{3}[\dXx](?![\dXx])/g;
// Bounded as addresses are (RFC 5321), so that a long row of letters is not looked through from each of them.
const email = /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g;
const plate = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-Z][·•・\s]?(?:[A-HJ-NP-Z0-9]{4}[警港澳学挂领使]|[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9]))/g;

/** Weights of the digits of an identity number, and the characters that close it (GB 11643-1999). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether an 18-character identity number closes with the right check character (GB 11643-1999). */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text.charAt(index)), 0);
  return '10X98765432'.charAt(sum % 11) === text.charAt(17).toUpperCase();
}

/** Two-character words that begin like a surname and a given name. */
const words = /^(?:仲裁|任免|申诉|文职|包括|梅毒|艾滋|常住|常驻|党小|管床|管片|管护|包保|包干|包案|包抓|包点|包靠|包组|包街|包扶|高龄|高温|高效|高产|高层|高铁|高质|高度|高考|高中|高职|高速|高标|高端|高素|高额|高位|高压|高原|高山|高新|高知|高级|高校|全体|全系|全村|全院|全校|全县|全市|方面|方便|文明|安全|安排|向上|向前|和谐|时任|明确|成立|成为|成员|任期|关于|关键|金融|白天|阳光|温暖|万元|万名|连续|连心|党员|党委|党支|党总|党建|党性|党内|单位|单元|石油|马上|马路|江苏|江西|江北|江南|河|常委|常务|常态|严格|严肃|钱款|田间|田头|方法|方案|方式|方向|易地|施工|应急|路长|路口|路面|管理|查找|查摆|查看|边学|边查|边改|时间|时候|农民|农村|农户|农业|商户|商会|商业|房屋|房东|车间|车辆|车队|项目|包村|包户|包联|包片|宁愿|宗旨|和老|应当|应该|解决|解答|师生|师德|师傅|全部|全面|全程|明白|明显|卫生|古老|华东|林业|林场|水|冷链|冷清|龙头|雷锋|曲艺|柴油|游客|游园|毕业|盛会|居|广|左邻|左右|左侧|程序|成长|成果|成效|成绩|单独|单个|燕|柳编|席位|凌晨|甘愿|甘于|尤其|景区|池塘|沙发|荣誉|米面|艾草|麦田|麻将|明天|明年|史料|司机|司法|文化|文件|文书|文艺|文体|武装|武警|金牌|金额|金山|金秋|白色|康复|季度|时常|安装|安心|安置|方针|贺卡|牛羊|温馨|温情|申请|申报|符合|符号|纪委|纪律|纪检|童心|欧式|耿直|关心|关爱|关注|关怀|焦点|尚未|尚有|舒心|席卷|应对|桂花|卫健|农商|党课|党费|党组|党史|党龄|党旗|党徽|党章|于|从严|余名|余户|余人|余条|余件|余次|余项|余万|毛病|毛巾|叶片|丁字|任务|任教|任何|钟|陶|田|方|向|文|路|时|全|应|车|项|农|商|和|明|查|边|党|管|成|解|师|单|包|易|施|常|安|于|任|万|余|高|严|马|金|石|白|江|温|康|申|房|连|席|古|荣|米|沙|游|池)$/u;

function matches(text: string, pattern: RegExp, kind: PersonalData['kind']): PersonalData[] {
  return [...text.matchAll(pattern)].map((match) => {
    const found = match[1] ?? match[0];
    return { index: match.index + match[0].indexOf(found), text: found, kind };
  });
}

/** Words that end in a family name: 属于某地. */
const endsWord = /^[处属由对关位至终限基归利等便急忙勇善难甘低高大小多少]于/u;

/** Characters of words that join others; no given name has them. */
const joins = /[的和与及是为在了不们个把被让请使]/u;
/** Characters that names may have, though not two of them in a row. */
const ofWords = /^[名位人员工党支部委书记主任校院长副全体公司学生民众会出用程开展组织通过进行要求由对从到等各每本该两三四五六七八九十百千万月日年议事制度]{2}$/u;

const isName = (text: string): boolean => !joins.test(text) && !ofWords.test(text.slice(1)) && !words.test(text) && !words.test(text.slice(0, 2)) && !/(?:书记|主任|委员|老师|教授|同志|党员|干部|群众|居民|村民|职工|员工|代表|支部|学校|社区|村|区|县|市|局|会|部)$/u.test(text);

/** Names that stand in a row with one that was found: 王建国、李红梅同志. */
function namesBeside(text: string, { index, text: name }: PersonalData): PersonalData[] {
  const before = rowBefore.exec(text.slice(Math.max(0, index - 8), index));
  const after = rowAfter.exec(text.slice(index + name.length, index + name.length + 16));
  const row: PersonalData[] = [];
  if (before?.[1]) row.push({ index: Math.max(0, index - 8) + before.index, text: before[1], kind: '姓名' });
  if (after?.[1]) row.push({ index: index + name.length + 1, text: after[1], kind: '姓名' });
  return row.filter((found) => isName(found.text));
}

/**
 * Finds personal data: names beside a title or masked with 某, mobile numbers, identity numbers with a right check character, e-mail
 * addresses, vehicle plates.
 */
export function personalDataIn(text: string): PersonalData[] {
  const identities = matches(text, identity, '身份证号码').filter((found) => isIdentityNumber(found.text.replace(/\s/gu, '')));
  const beside = [titleFirst, nameFirst, beforeNumber].flatMap((pattern) => matches(text, pattern, '姓名')).filter((found) => isName(found.text));
  const names = [...matches(text, masked, '姓名'), ...beside, ...beside.flatMap((name) => namesBeside(text, name))].filter(({ index }) => !endsWord.test(text.slice(Math.max(0, index - 1), index + 1)));
  const found = [...identities, ...matches(text, mobile, '手机号码'), ...matches(text, email, '电子邮箱'), ...matches(text, plate, '车牌号码'), ...names];
  const apart: PersonalData[] = [];
  for (const piece of found.sort((a, b) => a.index - b.index || b.text.length - a.text.length)) {
    const last = apart.at(-1);
    if (!last || piece.index >= last.index + last.text.length) apart.push(piece);
  }
  return apart;
}

/** What stands for a piece of personal data: a name keeps its surname, anything else goes as a whole. */
export function maskOf({ text, kind }: Pick<PersonalData, 'text' | 'kind'>): string {
  return kind === '姓名' ? `${text.charAt(0)}某${text.length > 2 ? '某' : ''}` : '某';
}
