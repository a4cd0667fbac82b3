import { componentRules, isComponentName, type ComponentName } from '../../markdown/component-rules.ts';
import { hasContent, type MdxElement } from '../../markdown/components.ts';
import { EXIT, visit } from 'unist-util-visit';
import type { DocumentRule } from '../rule.ts';

function holds(element: MdxElement, type: 'list' | 'image'): boolean {
  let found = false;
  visit(element, type, () => {
    found = true;
    return EXIT;
  });
  return found;
}

function complaint(name: ComponentName, element: MdxElement): string | undefined {
  const { form, content } = componentRules[name];
  if (form === 'block' && element.type === 'mdxJsxTextElement') {
    const lines = content === 'none' ? '' : '；开头、内容、结尾各自成行，中间空一行';
    return `<${name}> 要单独成行，前后各空一行${lines}`;
  }
  if (form === 'inline' && element.type === 'mdxJsxFlowElement') return `<${name}> 独占一行会把段落断开，请写在句子里`;
  if (content === 'none' && hasContent(element)) return `<${name}> 里面不放内容，请写成 <${name} … />`;
  if (content === 'required' && !hasContent(element)) return `<${name}> 里面是空的，请写上内容或删去`;
  if (name === 'Checklist' && !holds(element, 'list')) return '<Checklist> 里面要有用“- ”开头的列表';
  if (name === 'Figure' && !holds(element, 'image')) return '<Figure> 里面要有图片：![图片说明](./图片文件)';
  return undefined;
}

/** Block components are on lines of their own, inline ones in sentences; each contains what it is made for. */
export const componentContent: DocumentRule = {
  scope: 'document',
  id: 'component-content',
  title: '组件的内容放对地方',
  why: '有的组件中间要写内容，有的不能写；成块的组件要单独占一行。',
  severity: 'error',
  examples: {
    ok: [{ 'cases/a.mdx': '---\n---\n<Checklist title="清单">\n\n- 甲\n\n</Checklist>\n\n共<Metric id="b" />。\n' }],
    bad: [
      {
        files: {
          'cases/a.mdx':
            '---\n---\n<EditorNote label="编者按">字</EditorNote>\n\n<Checklist title="清单">\n\n甲\n\n</Checklist>\n\n<Figure caption="图">\n\n字\n\n</Figure>\n\n<EditorNote>\n</EditorNote>\n\n共<Metric id="b">条</Metric>。<Practice id="a" />\n\n共\n<Metric id="b" />\n条\n',
        },
        issues: [
          'cases/a.mdx:3:1 <EditorNote> 要单独成行，前后各空一行；开头、内容、结尾各自成行，中间空一行',
          'cases/a.mdx:5:1 <Checklist> 里面要有用“- ”开头的列表',
          'cases/a.mdx:11:1 <Figure> 里面要有图片：![图片说明](./图片文件)',
          'cases/a.mdx:17:1 <EditorNote> 里面是空的，请写上内容或删去',
          'cases/a.mdx:20:2 <Metric> 里面不放内容，请写成 <Metric … />',
          'cases/a.mdx:20:28 <Practice> 要单独成行，前后各空一行',
          'cases/a.mdx:23:1 <Metric> 独占一行会把段落断开，请写在句子里',
        ],
      },
    ],
  },
  *check(document) {
    for (const element of document.elements) {
      const message = isComponentName(element.name) ? complaint(element.name, element) : undefined;
      if (message) yield { offset: element.position?.start.offset, message };
    }
  },
};
