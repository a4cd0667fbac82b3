import { attributeRules, isComponentName, type AttributeRule } from '../../markdown/component-rules.ts';
import type { MdxElement } from '../../markdown/components.ts';
import type { ContentDocument } from '../../markdown/document.ts';
import { nearest } from '../../language/nearest.ts';
import type { DocumentRule, Finding } from '../rule.ts';
import { didYouMean } from '../suggestions.ts';

function* unfit(element: MdxElement, rules: Readonly<Record<string, AttributeRule>>): Generator<Finding> {
  const seen = new Set<string>();
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || /^on[A-Z]/.test(attribute.name)) continue;
    const { name, value, position } = attribute;
    const offset = position?.start.offset;
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule) {
      const hint = didYouMean(nearest(name, Object.keys(rules))) || `可用的属性：${Object.keys(rules).join('、')}`;
      yield { offset, message: `<${element.name}> 没有属性「${name}」。${hint}` };
    } else if (seen.has(name)) {
      yield { offset, message: `<${element.name}> 的属性「${name}」写了两次，请删去一个` };
    } else if (value === null || value === undefined || (typeof value === 'string' && value.trim() === '')) {
      yield { offset, message: `<${element.name}> 的属性「${name}」是空的，请写成 ${name}="内容"` };
    } else if (rule.values && typeof value === 'string' && !rule.values.includes(value)) {
      yield {
        offset,
        message: `<${element.name}> 的属性「${name}」不能写「${value}」，可写：${rule.values.join('、')}`,
      };
    }
    seen.add(name);
  }
}

function* missing(
  document: ContentDocument,
  element: MdxElement,
  rules: Readonly<Record<string, AttributeRule>>,
): Generator<Finding> {
  const given = new Set(
    element.attributes.map((attribute) => (attribute.type === 'mdxJsxAttribute' ? attribute.name : '')),
  );
  const offset = element.position?.start.offset;
  for (const [name, rule] of Object.entries(rules)) {
    const needsCase = rule.isSupplied === true && document.collection !== 'cases';
    if (given.has(name) || !(rule.required || needsCase)) continue;
    const place = needsCase ? '，在案例页以外要写明哪个案例' : '';
    yield { offset, message: `<${element.name}> 缺少属性「${name}」${place}，请写成 ${name}="内容"` };
  }
}

/** Every component has the attributes that it needs and no others. */
export const componentAttributes: DocumentRule = {
  scope: 'document',
  id: 'component-attributes',
  title: '组件的属性写对',
  why: '每个组件有规定的属性，该写的要写，不认识的不能写。',
  severity: 'error',
  examples: {
    ok: [{ 'cases/a.mdx': '---\n---\n<Metric id="b" />\n\n<EditorNote label="编者按">\n\n字\n\n</EditorNote>\n' }],
    bad: [
      {
        files: {
          'pages/a.mdx':
            '---\n---\n<Metric id="b" />\n\n<Checklist titel="清单" case>\n\n- 甲\n\n</Checklist>\n\n<Term id="" id="a" />\n',
        },
        issues: [
          'pages/a.mdx:3:1 <Metric> 缺少属性「case」，在案例页以外要写明哪个案例，请写成 case="内容"',
          'pages/a.mdx:5:1 <Checklist> 缺少属性「title」，请写成 title="内容"',
          'pages/a.mdx:5:12 <Checklist> 没有属性「titel」。最接近的是「title」',
          'pages/a.mdx:5:23 <Checklist> 的属性「case」是空的，请写成 case="内容"',
          'pages/a.mdx:11:7 <Term> 的属性「id」是空的，请写成 id="内容"',
          'pages/a.mdx:11:13 <Term> 的属性「id」写了两次，请删去一个',
        ],
      },
      {
        files: { 'cases/a.mdx': '---\n---\n<EditorNote label="评论">\n\n字\n\n</EditorNote>\n' },
        issues: [
          'cases/a.mdx:3:13 <EditorNote> 的属性「label」不能写「评论」，可写：编者按、适用条件、注意事项、可复制的做法、复制条件、编者归类、编者对应、编者释义',
        ],
      },
    ],
  },
  *check(document) {
    for (const element of document.elements) {
      if (!isComponentName(element.name)) continue;
      const rules = attributeRules(element.name);
      yield* missing(document, element, rules);
      yield* unfit(element, rules);
    }
  },
};
