import type { Entry, TermEntry } from '../model/entry.ts';
import { uiText } from '../ui-text.ts';

/** How long a page's description may be, in characters. */
const longest = 160;

/** Shortens a text to a description, with `…` where it was cut. */
const shortened = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest - 1)}…`);

/** Description of a term's page for search engines: the term and its definition. */
export const termDescription = ({ data }: TermEntry): string => shortened(`${data.title}：${data.definition}`);

/** Description of a source's page for search engines: its title and its form. */
export const sourceDescription = ({ data }: Entry<'sources'>): string =>
  shortened(uiText.source.description(data.title, data.form));
