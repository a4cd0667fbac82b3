const list = (words: string): string =>
  words
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');

/** Heads of bodies: what is before 长. */
const bodies =
  '村 镇 乡 县 市 区 州 省 厅 局 处 科 股 所 站 队 组 班 排 连 营 团 旅 院 校 园 社 会 厂 矿 段 场 馆 台 行 店 部 室 司 庭 楼 栋 片 网格 护士 董事 理事 监事 秘书 检察 湾 船 警 舰 院士 支队 大队 中队';
const heads = bodies.split(' ').map((body) => `${body}长`);

/** Offices and callings, which come before a name and after it. */
const offices = list(
  `${heads.join(' ')} 街道主任 书记 支书 主任 委员 主席 主委 经理 董事 总裁 总监 理事 监事 干事 秘书 专员 助理 巡视员 调研员 教授 讲师 老师 教师 班主任 导师 医生 医师 村医 大夫 护士 药师 药剂师 技师 工程师 总工 会计师 律师 农艺师 兽医 园艺师 设计师 厨师 讲解员 会计 出纳 文书 师傅 技术员 农技员 网格员 调解员 联络员 指导员 教导员 政委 辅导员 宣讲员 护林员 保洁员 协管员 研究员 驾驶员 检验员 质检员 安全员 统计员 监督员 评议员 快递员 快递小哥 外卖员 骑手 售货员 营业员 服务员 炊事员 饲养员 通讯员 广播员 炉前工 民警 辅警 交警 警官 法官 检察官 公证员 书记员 村官 志愿者 同志 先生 女士 同学 大爷 大妈 大叔 大娘 大姐 大哥 大嫂 阿姨 奶奶 爷爷 老人 老汉 劳模 院士 博士 烈士 英雄 标兵 模范 能手 带头人 老板`,
);

/** Kinds of people, which come before a name only: 张庄村民 begins with a place. */
const kinds = list(
  '共产党员 党员 群众 村民 居民 职工 职员 员工 工人 农民 果农 菜农 茶农 牧民 渔民 学生 家长 患者 病人 业主 店主 户主 农户 贫困户 困难户 特困户 低保户 脱贫户 五保户 种植户 养殖户 大户 专业户 商户 军属 烈属 司机 军人 老兵 战士 干部 队员 组员 成员 社员 团员 代表 当事人 残疾人 负责人 责任人 联系人 创始人 法定代表人 法人 发起人 主持人 主讲人 报告人 申请人 经办人 监护人 记录人 审核 编审 校对 编辑 主编 作者 记者 摄影 撰稿 供稿 姓名 妻子 丈夫 老伴 爱人 儿子 女儿 儿媳 母亲 父亲 婆婆 公公 孙子 孙女 邻居 徒弟 农机手 机手 工友 战友 青年 乡贤 选派 推选 选举 任命 聘请 名叫 主角 手艺人 匠人 工匠 传承人 护工 护理员 校友 劳动者',
);

const rank = '(?:党支部|党总支|党委|支部|第一)?(?:副|总|老)?';

/** Before a name, with what may occur between: 副书记（纪检委员）, 教导员：. */
export const titleBefore = new RegExp(
  `(?:${rank}(?:${offices})的?|${kinds})(?:[（(][^（）()]{1,12}[）)])?[：:“" \\t\\u3000]{0,3}`,
  'gu',
);

/** After a name. */
export const titleAfter = new RegExp(`${rank}(?:${offices})`, 'gu');

/** Whether a text begins with a title or a kind of people. */
export const beginsWithTitle = new RegExp(`^(?:${rank}(?:${offices})|${kinds})`, 'u');

const longDeeds =
  '表示 介绍 告诉 坦言 感慨 感叹 提出 自费 牵头 负责 担任 兼任 出任 作为 连续 连夜 认领 反映 深有 深感 认为 一句 一边 一家 感触 带领 带头 带着 主动 组织 代表 先后 手机 电话 身份 怀孕 发现 了解 走访 走进 回忆 拉着 握着 高兴 参加 出席 主持 致辞 发表 入户 正在 依然 得知 得了 得悉 荣获 通过 利用 使用 心里 建议 强调 要求 指出 宣读 讲话 汇报 点评 总结 多次 经常 第一 每天 当天 家里 家中 嚎啕 悲痛 汇合 攀谈 获评 当选 当场 立即 马上 随即 随后 决定 承诺 认真 积极 耐心 热情 亲自 专程 退休 入党 毕业 去世 牺牲 离世 生前 本人 本来 原来 平时 常年 报名 报告 调研 上门 下乡 入股 为首 说道 笑着 算账 起初 有些 听说 看着 看到 当过 曾任 不但 没有 来到 做了 问起 至今 帮忙 接过 写下 收到 很快 还在 都是 只要 今年 现任 刚刚 自己 以及 站在 跑了 打开 忙着 领着 逐户 逐一 开着 住在 送来 送去 又是 也是'.split(
    ' ',
  );

const shortDeeds =
  '说作为在是的等与和从把被对率每家带到赶同笑拿算讲谈又也已将便就常因患向给捐包挂正仍除用看听要获当不没曾去来做问起有报上下送至任帮接住写收很还都只今现刚自以及或其站跑开打忙领逐一两三二四五六七八九十';

/** What people do in write-ups, right after their name. */
export const beginsWithDeed = new RegExp(`^(?:${longDeeds.join('|')}|[${shortDeeds}])`, 'u');

/** Deeds of two characters, which end a name even where their first character could belong to it: 何燕带领. */
export const beginsWithLongDeed = new RegExp(`^(?:${longDeeds.join('|')})`, 'u');

/** Deeds that identify a person even without a title. */
export const deedsOfPersons =
  '(?:高兴地|激动地|笑着|感慨地|动情地)?(?:说|介绍|告诉|表示|坦言|感慨|感叹|回忆|带领|带头|带着|主动|牵头|担任|兼任|出任|任|笑着|拉着|握着|先后|听了|看着|荣获|当选)';
