import type { MadeCase } from './library/case.ts';

/** The text of a case without anything that only this site has. */
export interface PlainCase {
  id: string;
  title: string;
  description: string;
  /** Markdown. */
  body: string;
}

interface Worded {
  readonly [id: string]: { wording: string };
}

/** Takes the components out of a made body: each gives way to the text that a reader sees in its place. */
function withoutComponents(body: string, metrics: Worded, summaries: ReadonlyMap<string, string>): string {
  return body
    .replace(/<Metric id="([^"]+)" \/>/gu, (_, id: string) => metrics[id]?.wording ?? '')
    .replace(/<Practice id="([^"]+)" \/>/gu, (_, id: string) => summaries.get(id) ?? '')
    .replace(/<Term [^>]*>(.*?)<\/Term>/gu, '$1')
    .replace(/<Source [^>]*\/>/gu, '')
    .replace(/<\/?EditorNote[^>]*>\n*/gu, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/gu, '$1')
    .trim();
}

/** Puts wordings in the place of metric references. */
const filled = (text: string, metrics: Worded): string =>
  text.replace(/\{([a-z-]+)\}/gu, (_, id: string) => metrics[id]?.wording ?? '');

/** Title, description and body of a case, as other generators get them. */
export function plainCase({ id, data, body }: MadeCase): PlainCase {
  const { title, description, metrics, practices } = data as {
    title: string;
    description: string;
    metrics: Worded;
    practices: readonly { id: string; summary: string }[];
  };
  const summaries = new Map(practices.map(({ id: practice, summary }) => [practice, filled(summary, metrics)]));
  return {
    id,
    title,
    description: filled(description, metrics),
    body: withoutComponents(body, metrics, summaries),
  };
}
