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

// npm run bench:install: packages, size and time of each set of packages beside Starlight's, as a table and as
// bench/install.json. Installs into folders of its own and removes them.

const quiet = ['--loglevel=error', '--no-audit', '--no-fund', '--no-progress'];

/** Runs npm in an empty folder after preparing it, and measures what it left. */
function measured<T>(
  words: readonly string[],
  prepare: (folder: string) => void,
  read: (folder: string) => T,
): Install & T {
  const folder = mkdtempSync(join(tmpdir(), 'bench-install-'));
  try {
    prepare(folder);
    const start = performance.now();
    if (runNpm([...words, ...quiet], folder) !== 0) throw new Error(`npm ${words.join(' ')} 没有装上`);
    const seconds = Number(((performance.now() - start) / 1000).toFixed(1));
    return { ...installedSize(folder), seconds, ...read(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureSet(name: SetName): Install {
  const { folder, dev } = packageSets[name];
  const words = ['ci', '--include=optional', dev ? '--include=dev' : '--omit=dev'];
  const prepare = (copy: string): void => {
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(join(projectRoot, folder, file), join(copy, file));
  };
  return measured(words, prepare, () => ({}));
}

function measureStarlight(): InstallReport['starlight'] {
  return measured(
    ['install', 'astro', '@astrojs/starlight', 'sharp'],
    (folder) => writeFileSync(join(folder, 'package.json'), '{ "private": true }'),
    (folder) => {
      const file = join(folder, 'node_modules', '@astrojs', 'starlight', 'package.json');
      return { version: (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version };
    },
  );
}

const names = Object.keys(packageSets) as SetName[];
const sets = {} as Record<SetName, Install>;
for (const name of names) {
  console.log(`正在装 ${name}……`);
  sets[name] = measureSet(name);
}
console.log('正在装 Starlight……');
const report: InstallReport = { sets, starlight: measureStarlight() };
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
    [...names.map((name) => row(name, sets[name])), row(`Starlight ${report.starlight.version}`, report.starlight)],
  ),
);
console.log(
  `不含 Node 本身。生成网站最多 ${limits.packages} 个包、${limits.megabytes} MB。结果已写入 bench/install.json。`,
);
process.exitCode = keepsLimits(report) ? 0 : 1;
