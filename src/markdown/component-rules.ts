import type { Collection } from '../model/collections.ts';

/** What an attribute of a component may be. */
export interface AttributeRule {
  required: boolean;
  /** Values to choose from; absent when any text will do. */
  values?: readonly string[];
  /** Collection of the entry that it names by id; absent when it names none. */
  names?: Collection;
  /** It is a locator, which names a source. */
  isLocator?: true;
  /** On a case page, the build supplies the page's own case where the author leaves it out. */
  isSupplied?: true;
}

/** How authors may use a component. */
export interface ComponentRule {
  attributes: Readonly<Record<string, AttributeRule>>;
  /** `block` components are on lines of their own. */
  form: 'inline' | 'block';
  /** Whether something comes between the opening and the closing tag. */
  content: 'none' | 'optional' | 'required';
}

const required: AttributeRule = { required: true };

/** The case that a component is about; elsewhere than on a case page it has to be named. */
const ownCase = { required: false, names: 'cases', isSupplied: true } as const;

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
  Metric: { attributes: { id: required, case: ownCase }, form: 'inline', content: 'none' },
  Term: { attributes: { id: { required: true, names: 'glossary' } }, form: 'inline', content: 'optional' },
  EditorNote: { attributes: { label: { required: false, values: noteLabels } }, form: 'block', content: 'required' },
  Practice: { attributes: { id: required, case: ownCase }, form: 'block', content: 'none' },
  Checklist: {
    attributes: { title: required, case: { required: false, names: 'cases' } },
    form: 'block',
    content: 'required',
  },
  Figure: { attributes: { caption: required }, form: 'block', content: 'required' },
  Source: { attributes: { at: { required: true, isLocator: true } }, form: 'inline', content: 'none' },
} as const satisfies Record<string, ComponentRule>;

/** Name of a component that authors may use. */
export type ComponentName = keyof typeof componentRules;

/** Names of the components that authors may use. */
export const componentNames = Object.keys(componentRules) as ComponentName[];

/** What the attributes of a component may be. */
export function attributeRules(name: ComponentName): Readonly<Record<string, AttributeRule>> {
  return componentRules[name].attributes;
}

/** Whether a component takes the case of its page when it names none. */
export function takesOwnCase(name: ComponentName): boolean {
  return attributeRules(name).case?.isSupplied === true;
}

/** Whether an element is a component that authors may use. */
export function isComponentName(name: string | null): name is ComponentName {
  return name !== null && Object.hasOwn(componentRules, name);
}
