// Words that texts are made of. None contains a numeral, a person's title or a name of the glossary, so that no
// sentence of them counts, names or defines anything.

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Who acts. */
export const actors = words(`
  党支部 支委会 党小组 党员骨干 青年党员 值班党员 网格员 工作专班 联络员 业务科室 班组长 老党员 志愿者 包联干部 窗口人员
  后勤人员 质检员 物业人员 授课教师 住户代表 商户代表 驻村干部 接诊医生 护理组 教研组 技术组 巡查员 调解员 记录员 采购组
`);

/** When or how it is done. */
export const manners = words(`
  会前 会后 收工以后 换班间隙 开春以来 入户途中 集市散场后 下课以后 交接班时 雨天过后 农闲时节 每次例会上 当面 现场 分头 按片
  带着问题 顺着线索 坐下来 对照清单 拿着图纸 结合实际 边干边改 先易后难 由近及远 不打招呼 面向全体 公开透明地 及时 重新
`);

/** What is done with an object. */
export const verbs = words(`
  走访 梳理 核对 登记 公示 修订 讨论 答复 督办 回访 整理 评议 排查 归并 分派 协调 跟进 验收 通报 汇总 听取 记录 比对 拆解 认领
  张贴 宣讲 演示 改进 简化 压缩 测试 复盘 调整 巡查 盘点 解决 研判 补足 规范 反馈 推敲 试行 完善 优化 统筹 把关 细化
`);

/** Whose or of what kind the object is. */
export const qualifiers = words(`
  沿街商户 老旧小区 夜班车间 门诊大厅 乡间道路 学生食堂 实验仪器 库房物资 来访群众 新进职工 留守老人 务工人员 合作企业 基层站点
  灌溉水渠 晾晒场地 公交站台 网上窗口 档案材料 培训课程 采购合同 安全通道 消防器材 垃圾投放点 文体活动 图书借阅 病房陪护 课后托管
  楼道照明 电梯维保 供暖管线 雨水井盖 农机具 果园病虫 冷链运输 生产节拍 备件供应 来料检验 会议组织 公文流转 车辆调度 志愿服务
  法律咨询 就业帮扶 健康体检 校园周边 科研经费 教学评价 社团活动 会员服务 捐赠物资 集体资产
`);

/** What is worked on. */
export const objects = words(`
  难题 堵点 手续 流程 短板 台账 排班 标准 进度 隐患 诉求 意见 差错 环境 秩序 成本 时限 责任 分工 计划 记录 制度 做法 问题 衔接
  保障 公开栏 办事指南 应急预案 值守安排 巡查路线 验收办法 培训内容 反馈渠道 信息报送 材料清单 设备状态 服务态度 资金使用 维修周期
`);

/** What it leads to, before its object. */
export const effects = words(`
  明确了 理顺了 缩短了 减少了 摸清了 守住了 带动了 改变了 稳住了 补上了 打通了 换来了 说清了 接上了 压实了 提高了 暴露了 推动了
`);

/** Why it is done, whole clauses. */
export const reasons = words(`
  为了少走弯路 针对反映集中的地方 考虑到人手紧张 按照上级要求 从群众急需的事入手 为防止走过场 结合年度任务 吸取以往教训
  因为情况各不相同 为让大家心里有数 借鉴兄弟单位经验 趁着换季检修 遇到意见不一致时 在征得同意以后 碰上材料不全的 时间赶不及的
`);

/** How a sentence goes on after what was done. */
export const closings = words(`
  结果当天公开 有回音才算办完 办不了的说明原因 遗留的事移交下次会议 由专人盯到底 不留空白 也请旁观的人说说看法 谁牵头谁负责
  随后写进工作日志 并请服务对象打分 效果要过一阵再看 不搞层层转交 做完再对照检查 旧办法同时停用 缺什么补什么 允许重新再来
`);

/** Characters that names are made of; from the 千字文, numerals and surnames left out. */
export const characters = Array.from(
  '天地玄宇宙洪荒日月盈昃辰宿列寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光果珍' +
    '菜重芥海咸河淡鳞潜羽翔龙师火帝鸟官始制文字乃服衣裳推位让国有虞吊民坐朝问道垂拱平章爱育臣伏戎羌遐迩体率宾归鸣凤在树',
);

/** The first word of names of methods and terms. */
export const nameStems = words(`
  圆桌 板凳 田埂 灯下 楼道 巷口 炉边 院坝 码头 站台 屋檐 茶炉 磨盘 井台 渡口 桥头 河滩 廊下 窗前 树荫 梯田 渔火 暖阁 晨读 夜话
  早市 午间 周末 雨棚 雪后 花架 石阶 竹林 松涛 荷塘 麦场 果棚 车铺 药柜 书架 讲台 棋盘 鼓楼 驿路 风雨 同心 连线 解忧 众议 传帮
`);

/** The last word of names of terms; none occurs in sentences. */
export const termEndings = words(`
  议事角 联络簿 回音壁 说理堂 便民册 明白卡 帮扶榜 随手记 公约牌 观摩图 亮牌制 轮值制 积分册 对账单 会诊台 留言墙 点题册 复核制
`);

/** Verbs of one character that mnemonic names count. */
export const countedVerbs = Array.from('问改查清访议评晒督学比亮听答办领补立破融帮带看讲记核');
