import { personalDataIn } from '../../language/people/personal-data.ts';
import type { DocumentRule } from '../rule.ts';
import { shownTexts } from '../texts.ts';

/**
 * Names with a title, numbers and addresses of people; names masked with 某 and office-holders on the editors' list
 * may occur.
 */
export const personalData: DocumentRule = {
  scope: 'document',
  id: 'personal-data',
  title: '不公开个人信息',
  why: '姓名、手机号码、身份证号码、电子邮箱、车牌号码不能随案例公开。可以写出姓名的公职人员登记在 editorial/people.yaml。',
  severity: 'error',
  allowsDrafts: true,
  mayBeIgnored: true,
  examples: {
    ok: [
      {
        'pages/a.mdx': '---\n---\n张某某书记和王建国书记。\n',
        'editorial/people.yaml': '- { name: 王建国, reason: 公职 }\n',
      },
    ],
    bad: [
      {
        files: { 'pages/a.mdx': '---\n---\n由王建国书记带头，电话13800138000。\n' },
        issues: [
          'pages/a.mdx:3:2 文中有姓名「王建国」。请改为「王某某」；公职人员可以写出姓名的，把姓名和理由加进 editorial/people.yaml',
          'pages/a.mdx:3:12 文中有手机号码「13800138000」。请删去，或改为「某」',
        ],
      },
    ],
  },
  *check(document, editorial) {
    const isAllowed = (found: string): boolean => editorial.people.some(({ name }) => name === found);
    for (const { text, offsetOf } of shownTexts(document)) {
      for (const { index, text: found, kind } of personalDataIn(text)) {
        if (kind === '姓名' && (found.includes('某') || isAllowed(found))) continue;
        const mend =
          kind === '姓名'
            ? `请改为「${found.charAt(0)}某${found.length > 2 ? '某' : ''}」；公职人员可以写出姓名的，把姓名和理由加进 editorial/people.yaml`
            : '请删去，或改为「某」';
        yield { offset: offsetOf(index), message: `文中有${kind}「${found}」。${mend}` };
      }
    }
  },
};
