/** What an attribute of a component may be. */
export interface AttributeRule {
  required: boolean;
  /** Values to choose from; absent when any text will do. */
  values?: readonly string[];
}

/** How authors may use a component. */
export interface ComponentRule {
  attributes: Readonly<Record<string, AttributeRule>>;
  /** `block` components stand on lines of their own. */
  form: 'inline' | 'block';
  /** Whether something stands between the opening and the closing tag. */
  content: 'none' | 'optional' | 'required';
}

const required: AttributeRule = { required: true };
const optional: AttributeRule = { required: false };

/** Kinds of editors' note, as their label says. */
export const noteLabels = [
  '编者按',
  '适用条件',
  '注意事项',
  '可复制的做法',
  '复制条件',
  '编者归类',
  '编者对应',
  '编者释义',
] as const;

/** The components that authors may use, exactly these, with their attributes. */
export const componentRules = {
  Metric: { attributes: { id: required, case: optional }, form: 'inline', content: 'none' },
  Term: { attributes: { id: required }, form: 'inline', content: 'optional' },
  EditorNote: { attributes: { label: { required: false, values: noteLabels } }, form: 'block', content: 'required' },
  Practice: { attributes: { id: required, case: optional }, form: 'block', content: 'none' },
  Checklist: { attributes: { title: required, case: optional }, form: 'block', content: 'required' },
  Figure: { attributes: { caption: required }, form: 'block', content: 'required' },
  Source: { attributes: { at: required }, form: 'inline', content: 'none' },
} as const satisfies Record<string, ComponentRule>;

export type ComponentName = keyof typeof componentRules;

export const componentNames = Object.keys(componentRules) as ComponentName[];

/** Components that take the case of their page when they name none. */
export const caseComponents: ReadonlySet<string> = new Set<ComponentName>(['Metric', 'Practice']);

export function isComponentName(name: string | null): name is ComponentName {
  return name !== null && Object.hasOwn(componentRules, name);
}
