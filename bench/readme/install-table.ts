import { megabytes, type Install, type InstallReport } from '../install/install-report.ts';
import { markdownTable } from '../markdown-table.ts';

const purposes = {
  build: 'build: `npm start`, `npm run build`',
  test: 'test, that of build included',
  import: 'import, beside build',
  cards: 'cards of a site with an address, beside build',
  bench: 'bench, beside test',
} satisfies Partial<Record<keyof InstallReport['sets'], string>>;

/** Packages, size and time of each set of packages, in Markdown. */
export function installTable({ sets, starlight }: InstallReport): string {
  const row = (name: string, { packages, bytes, seconds }: Install): string[] => [
    name,
    String(packages),
    String(megabytes(bytes)),
    seconds.toFixed(1),
  ];
  const rows = Object.entries(purposes).map(([name, purpose]) => row(purpose, sets[name as keyof typeof purposes]));
  return markdownTable(
    ['set', 'packages', 'MB', 'seconds'],
    [...rows, row(`Starlight ${starlight} with Astro and sharp`, sets.starlight)],
  );
}
