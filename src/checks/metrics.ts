import { literalAttribute } from '../markdown/components.ts';
import type { ContentDocument } from '../markdown/document.ts';
import { fieldsAt, textsAt } from '../model/references.ts';

/** Ids of the metrics that a case declares, as written; `undefined` when its frontmatter cannot be read. */
export function metricIdsOf({ frontmatter }: ContentDocument): string[] | undefined {
  return frontmatter.value === undefined
    ? undefined
    : fieldsAt(frontmatter.value, 'metrics.*').map(({ path }) => String(path.at(-1)));
}

/** A metric shown in a body. */
export interface ShownMetric {
  case: string;
  id: string;
  /** Offset of the attribute that names it. */
  offset: number | undefined;
}

/** Metrics that a body shows, in order; those of its own case where it is one and the component names none. */
export function shownMetrics(document: ContentDocument): ShownMetric[] {
  return document.elements.flatMap((element) => {
    const id = element.name === 'Metric' ? literalAttribute(element, 'id') : undefined;
    const named = literalAttribute(element, 'case')?.value;
    const caseId = named ?? (document.collection === 'cases' ? document.id : undefined);
    return id && caseId !== undefined
      ? [{ case: caseId, id: id.value, offset: id.attribute.position?.start.offset }]
      : [];
  });
}

/** Id of the case whose metrics a document's frontmatter may refer to. */
export function caseOfFrontmatter({ collection, id, frontmatter }: ContentDocument): string | undefined {
  if (collection === 'cases') return id;
  return collection === 'problems' ? textsAt(frontmatter.value, 'case')[0]?.value : undefined;
}
