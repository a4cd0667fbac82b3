import { endsWord } from '../../language/quantities/qualifiers.ts';

/** Where the noun after a quantity ends: verbs, adverbs and links; what begins a noun too has what may not follow. */
const endsNoun = new RegExp(
  `^(.*?)(?:${[
    '每[人户名天月年]|建立|设立|提出|提升|提高|缩短|缩小|压缩|扩大|扩展|上升|下降|增加|增长|增至|减少|减至|降至|降低|达到|得到|进行|参加|参与|开展|完成|实现|认领|承担|分成|组成|报名|加入|走进|深入|带领|带动|带头|受益|蕴含|得益|前往|来到|成为|提供|获得|荣获|取得|分布|位于|属于|需要|反映|担任|负责|通过|围绕|结合|利用|采取|用于|涉及|覆盖|包括|包含|签约|左右|以上|以下|以内',
    '全部|普遍|基本|逐步|陆续|相继|先后|分别|及时|按时|如期|顺利|成功|已经|正在|仍然|依然|没有|不再|无法|可以|能够|应当|必须|主动|积极|纷纷|累计|合计|共计|同比|环比|其中|超过|突破|平均|大约|仅|还(?![田建款贷房原])|也|均|已|曾|又|就(?![业医学诊餐地])|都(?![市会])|再(?![生就])|将(?!军)|的|了|是|和|与|及|被|且|上(?![级门市游述岗])',
    '增(?![效量值收强])|减(?![灾负肥税])|降(?!解)|达(?!标)|至|到(?![位岗户场])|为(?!民)|等(?![级候])|在(?![册校职岗建线家读编]|线)|走(?![访廊势])|(?<!公)共(?![产青建享识治同管])|并(?![网购])|由(?!于)|以(?!上)|中(?![学小心央青老层国医专华草药药游])|内(?![容部科外涝设镶])|后(?![勤续台备])|前(?![期沿台端])|时(?![间代段期令])|有(?![机限关效色偿害序声轨])',
  ].join('|')})`,
  'u',
);

/** Words with which no name of a thing begins or that are none by themselves. */
const bare =
  /^(?:(?:完成|实现|达到|达|占|占比|增加|增|提高|提升|下降|上升|降低|降|减少|减|缩短|压缩|增长|突破|超过|高出|低于|高于|多出|延长|推迟|提前|使用|用时|历时|耗时|花费|以上|以下|以内|左右|最近|附近|其中|目前|现在|如今|今年|去年|全年|当年|每年|每月|每周|每天|每人|每户|每次|共计|总计|合计|累计|先后|相继|陆续|分别|平均|普遍|基本|需要|需|提出|提供|收到|收集|征集|征求|发放|回收|召开|开展|组织|举办|办理|办结|解决|化解|调解|调处|投入|筹集|争取|新建|改造|修建|建成|建立|种植|流转|带动|覆盖|涉及|惠及|服务|帮助|帮扶|走访|慰问|培训|吸引|引进|引来|发展|培育|评选|评出|梳理|列出|查找|查摆|认领|整改|完善|制定|出台|签订|签约|预约|节约|违约|挽回|追回|清理|拆除|安装|加装|设立|设置|配备|购置|选派|派出|招募|吸纳|捐赠|发布|推送|推出|打造|形成|建设|辐射|销号|落实|推动|通过|会上|会后|会前|会议上|期间|以来|同比|环比|还|还有|只有|另有|仅有|另外|此外|同时|截至|值守|工作|进行|参加|参与|等|多|有|共|个|人|次|所|来|上|下|里|内|中|后|前|家|去|再)(?:了|到|出|有|近)?)+$/u;

/** Verbs that name what is counted where they occur after its measure word: 5期培训. */
const deeds = /^(?:培训|服务|走访|慰问|调解|整改|工作|建设)$/u;

/** Verbs that lead to what is done or made and say nothing of it. */
const lightVerb = /^(?:共计?|累计|已经?|还|再|全年|现|并|又|新)*(?:完成|实现|达成)(?=[\p{Script=Han}]{2})/u;

/** Verbs with which what comes after a quantity is a deed, not a thing. */
const beginsDeed =
  /^(?:完成|实现|开展|进行|参加|参与|组织|解决|签订|签约|用于|荣获|获评|获得|获|被|将|把|受|向|从|在|到|去|来到|走进|赴|落实|通过|未|不|没|无需|需|可|能|要|会(?!议|员|场|商)|又|已|也|都|就|还|仅|均|先后|前往|左右|以上|以内|以下)/u;

const tail =
  /(?:由当初|由原来的|由最初的|推迟|延长|一度|最高|最低|曾经|已经|较上[年月期季]|较上学期|只?需|要走|从原来的|原来的|增至|增加到|增加至|提高到|提高至|提升到|提升至|上升到|上升至|下降到|下降至|降至|降到|缩短到|缩短至|达到|高达|多达|共计|总计|合计|累计|同比|环比|增长|增加|下降|上升|提升|提高|减少|降低|缩短|突破|超过|普遍|基本|大多|平均|仅用|历时|用时|耗时|将近|接近|不足|不到|(?<![到抵传表转下直])达|(?<!公)共|(?<![所国])有|(?<![行作])为|(?<![签报])到|(?<!甚)至|(?<![抢侵])占|(?<!自)由|(?<![使利作费])用|从|已|了|仅|也|(?<!首)都|各|每|只|就|才|又|再|还|尚|另|则|均|在|是|的|约|近|超|现)$/u;

/** Says that the words before are who did something, not what is counted. */
const actsAgain = /(?:先后|相继|陆续|分别|亲自|主动|带头|连续|多次|一次性|率先)$/u;

/** Cuts words that lead to the number off the end; 签约 stays whole. */
function withoutTail(words: string): string {
  for (let rest = words; ;) {
    const found = tail.exec(rest)?.[0] ?? '';
    const shorter = rest.slice(0, rest.length - found.length);
    if (found === '' || endsWord(found, shorter)) return rest;
    rest = shorter;
  }
}

const named = (words: string, most: number): string => (words.length > most || bare.test(words) ? '' : words);

/**
 * Noun that follows a quantity, up to a word that ends it.
 *
 * @param after The text from there on.
 * @returns Empty where a verb, an adverb or a mark comes first.
 */
export function nounOf(after: string): string {
  const noun = /^的?(?![一二两三四五六七八九十百千数几])([\p{Script=Han}A-Za-z]{1,16})/u.exec(after)?.[1] ?? '';
  if (beginsDeed.test(noun)) return '';
  const own = withoutTail(endsNoun.exec(noun)?.[1] ?? noun);
  return deeds.test(own) ? own : named(own, 10);
}

/**
 * Leaves out years and numbers of order between words and quantity, which say when or which, not what:
 * `收入从2019年的3.2万元`, `第3季度完成5期`.
 */
export const withoutYears = (text: string): string =>
  text.replace(/\d{4}年(?:\d{1,2}月)?(?:初|底|末)?的?/gu, '').replace(/第?\d{1,5}(?:季度|届|期|批|号)/gu, ' ');

/** Words that lead to the thing: it follows the last of them. */
const leadsToThing =
  /^.*(?:的|共有|现有|拥有|设有|(?<![所国没])有(?![机限关效色偿害序声轨])|其中|全体|使得?|累计|了|从而|实现(?=.{4}))(?=[\p{Script=Han}]{2})/u;

/** Verbs of getting and holding, with what comes before them: what is counted is what was got or held. */
const got =
  /^.*?(?:先后|会上|当晚)?(?:收集|征集|收(?=[到回])|发放|回收|召开|开展|举办|撰写|形成|提出|找出|列出|梳理|查找|建立|设立|聘请|走访|引来|引进|评出|评为|认领|加装|安装|购置|组织(?!生活|[部委])|征求(?!意见[表书稿函箱簿]))[到出了]?共?(?=[\p{Script=Han}]{2})/u;

/** What a sentence begins with before it comes to the thing. */
const opening =
  /^(?:[一二三四五六七八九]是|就|也|还|又|再|将|把|会上|会后|当晚|先后|目前|如今|现在|全年|今年|去年|期间)(?=[\p{Script=Han}]{2})/u;

/** Says what became of the thing, or that the words describe a deed. */
const afterThing = /(?<=^.{2,})(?:已|只|仅|逐一|全部|(?<![人户次件条亩])均|都)\p{Script=Han}*$/u;
const beginsOtherwise = /^(?:到(?!岗|位|会)|比|从|在(?![册校职岗建线家])|向(?!导)|为了|利用|通过|高于|低于|较)/u;

/** Words before a quantity, back to a mark; empty where they name no thing. */
export function wordsBefore(before: string): string {
  const words = /(?:\d{2}(?=后))?[\p{Script=Han}A-Za-z]{1,24}$/u.exec(withoutYears(before.slice(-60)))?.[0] ?? '';
  const kept = withoutTail(words);
  if (actsAgain.test(kept)) return '';
  const thing = kept
    .replace(opening, '')
    .replace(leadsToThing, '')
    .replace(got, '')
    .replace(lightVerb, '')
    .replace(opening, '')
    .replace(afterThing, '');
  const own = thing.replace(/^(?:共|有)(?=[\p{Script=Han}]{2})(?![产青建享识治同管机限关效色偿害序])/u, '');
  return own.length < 2 || beginsOtherwise.test(own) ? '' : named(withoutTail(own), 14);
}
