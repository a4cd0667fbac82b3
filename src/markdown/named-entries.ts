import type { Collection } from '../model/collections.ts';
import { attributeRules, isComponentName, type AttributeRule } from './component-rules.ts';
import { literalAttribute, type MdxElement } from './components.ts';

/** A literal attribute of a component that authors may use. */
interface Attribute {
  rule: AttributeRule;
  value: string;
  /** Offset of the attribute in the file. */
  offset: number | undefined;
}

function attributesIn(elements: readonly MdxElement[]): Attribute[] {
  return elements.flatMap((element) => {
    if (!isComponentName(element.name)) return [];
    return Object.entries(attributeRules(element.name)).flatMap(([name, rule]): Attribute[] => {
      const found = literalAttribute(element, name);
      return found ? [{ rule, value: found.value, offset: found.attribute.position?.start.offset }] : [];
    });
  });
}

/** An entry that a component names, which need not exist. */
export interface NamedEntry {
  to: Collection;
  id: string;
  /** Offset of the attribute that names it. */
  offset: number | undefined;
}

/** Entries that the components of a body name by id, in order. */
export function entriesNamedIn(elements: readonly MdxElement[]): NamedEntry[] {
  return attributesIn(elements).flatMap(({ rule: { names }, value, offset }) =>
    names === undefined ? [] : [{ to: names, id: value, offset }],
  );
}

/** A locator as an author wrote it, valid or not. */
export interface WrittenLocator {
  value: string;
  /** Offset of the attribute that contains it. */
  offset: number | undefined;
}

/** Locators in the components of a body, in order. */
export function locatorsWrittenIn(elements: readonly MdxElement[]): WrittenLocator[] {
  return attributesIn(elements).flatMap(({ rule, value, offset }) => (rule.isLocator ? [{ value, offset }] : []));
}
