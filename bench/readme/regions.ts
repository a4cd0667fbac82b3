const region = /(<!-- bench:([a-z-]+) -->\n)[\s\S]*?(<!-- \/bench -->)/g;

/**
 * Replaces what is between `<!-- bench:NAME -->` and `<!-- /bench -->`; all other text stays as it is.
 *
 * @param text A Markdown document.
 * @param contents Markdown by region name.
 * @throws {Error} When the document names a region that has no content.
 */
export function fillRegions(text: string, contents: Readonly<Record<string, string>>): string {
  return text.replace(region, (_, begin: string, name: string, end: string) => {
    const content = contents[name];
    if (content === undefined) throw new Error(`No bench fills the region “${name}”`);
    return `${begin}\n${content}\n\n${end}`;
  });
}
