import { contentFile, type LibraryFile } from './document.ts';

/** The steps of the process: id, title, completion of “我想…”, what the step is for. */
const table = [
  ['xue-xi-dong-yuan', '学习动员', '把大家发动起来', '让参加的人明白为什么做、做到什么程度。'],
  ['zheng-qiu-yi-jian', '征求意见', '把意见征求上来', '请服务对象和同事说出看法，记全记准。'],
  ['tan-xin-tan-hua', '谈心谈话', '把话谈到点子上', '会前当面交换意见，消除误会。'],
  ['dui-biao-zhao-cha', '对标找差', '找到该比的标杆', '选好比较的对象，看清差在哪里。'],
  ['cha-bai-wen-ti', '查摆问题', '把问题查准查实', '把意见和差距落成有事例的问题。'],
  ['kai-hui-pi-ping', '开会批评', '把会开得有用', '当面指出问题，不绕弯子。'],
  ['min-zhu-ping-yi', '民主评议', '让大家评得公道', '按程序评议，结果有根据。'],
  ['zheng-gai-qing-dan', '整改清单', '把整改列成清单', '写明做什么、谁来做、何时做完。'],
  ['cheng-nuo-jian-nuo', '承诺践诺', '让承诺兑现', '公开承诺，到期对照。'],
  ['cheng-xiao-zhuan-hua', '成效转化', '把成果用到工作中', '把做成的事变成日常的办法。'],
] as const;

/** Ids of the steps in their order. */
export const stepIds = table.map(([id]) => id);

const note = (label: string, text: string): string => `<EditorNote label="${label}">\n\n${text}\n\n</EditorNote>`;

/** Files of all steps. */
export const stepFiles = (): LibraryFile[] =>
  table.map(([id, title, task, description], index) =>
    contentFile(
      'steps',
      id,
      { title, updated: '2026-01-05', description, order: index + 1, task },
      `## 做之前\n\n${note('适用条件', '事先说好由谁牵头，材料放在哪里。')}\n\n## 做好的样子\n\n${note('注意事项', '做完有记录，后来的人看得懂。')}`,
    ),
  );
