import { stringify } from 'yaml';

/** Writes a content file: frontmatter without line folding, then the body. Fields that are `undefined` are left out. */
export function documentText(frontmatter: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n\n${body.trim()}\n`;
}
