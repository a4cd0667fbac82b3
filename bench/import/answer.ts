import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What was found by hand in one write-up; `bench/import/README.md` says how. */
export interface Answer {
  title: string;
  subtitle?: string;
  unit: string;
  kind: string;
  region?: string;
  /** Level or `item`, and text. */
  outline: [number | 'item', string][];
  /** Heading of a practice to its step, or `unsure`. */
  steps: Record<string, string>;
  figures: string[];
  dates: string[];
  methods: string[];
  personal: string[];
  leftovers: string[];
}

/** Reads the answers of one file. */
export function readAnswers(path: string): Answer[] {
  const { documents } = parse(readFileSync(path, 'utf8')) as { documents: Partial<Answer>[] };
  return documents.map(
    ({ title = '', unit = '', kind = '', outline, steps, figures, dates, methods, personal, leftovers, ...rest }) => ({
      title,
      unit,
      kind,
      outline: outline ?? [],
      steps: steps ?? {},
      figures: (figures ?? []).map(String),
      dates: (dates ?? []).map(String),
      methods: methods ?? [],
      personal: (personal ?? []).map(String),
      leftovers: leftovers ?? [],
      ...rest,
    }),
  );
}
