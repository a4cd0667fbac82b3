/**
 * Prints this page across A4. Every page of the site shares one style sheet, and named pages (`page: compare`) print
 * across only in browsers from 2024 on, so the rule is added here. Browsers without such style sheets print upright.
 */
export function printAcross(root: Document): void {
  if (!('adoptedStyleSheets' in root)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@page { size: A4 landscape; margin: 12mm; }');
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
