import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNpm } from '../scripts/install-sets.mjs';
import { packageSets, type SetName } from '../scripts/package-sets.mjs';
import { projectRoot } from '../src/build/site-settings.ts';
import { installedSize } from './install/installed-size.ts';
import { keepsLimits, limits, megabytes, type Install, type InstallReport } from './install/install-report.ts';
import { writeReadmes } from './readme/write-readmes.ts';
import { formatTable } from './table.ts';

// npm run bench:install: packages, size and time of each set of packages, Starlight's included, as a table and as
// bench/install.json. Installs into folders of its own and removes them.

const quiet = ['--loglevel=error', '--no-audit', '--no-fund', '--no-progress'];

/** Installs a set into an empty folder and measures it. */
function measureSet(name: SetName): Install {
  const set = packageSets[name];
  const folder = mkdtempSync(join(tmpdir(), 'bench-install-'));
  try {
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(join(projectRoot, set.folder, file), join(folder, file));
    const words = ['ci', '--include=optional', set.dev ? '--include=dev' : '--omit=dev'];
    const start = performance.now();
    if (runNpm([...words, ...quiet], folder) !== 0) throw new Error(`npm ${words.join(' ')} 没有装上`);
    const seconds = Number(((performance.now() - start) / 1000).toFixed(1));
    return { ...installedSize(folder), seconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Version of Starlight that its set pins. */
function starlightVersion(): string {
  const manifest = readFileSync(join(projectRoot, packageSets.starlight.folder, 'package.json'), 'utf8');
  const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> };
  return dependencies['@astrojs/starlight'] ?? '';
}

const names = Object.keys(packageSets) as SetName[];
const sets = {} as Record<SetName, Install>;
for (const name of names) {
  console.log(`正在装 ${name}……`);
  sets[name] = measureSet(name);
}
const report: InstallReport = { sets, starlight: starlightVersion() };
writeFileSync(join(projectRoot, 'bench', 'install.json'), `${JSON.stringify(report, null, 2)}\n`);
writeReadmes(projectRoot);
const row = (name: string, { packages, bytes, seconds }: Install): string[] => [
  name,
  String(packages),
  String(megabytes(bytes)),
  seconds.toFixed(1),
];
console.log(
  formatTable(
    ['组', '包', 'MB', '秒'],
    names.map((name) => row(name, sets[name])),
  ),
);
console.log(
  `不含 Node 本身。生成网站最多 ${limits.packages} 个包、${limits.megabytes} MB。结果已写入 bench/install.json。`,
);
process.exitCode = keepsLimits(report) ? 0 : 1;
