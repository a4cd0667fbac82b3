// @ts-check

/**
 * A set of packages that is installed from a lockfile of its own.
 *
 * @typedef {object} PackageSet
 * @property {string} folder Folder with `package.json` and `package-lock.json`, below the project; empty for the
 *   project itself.
 * @property {boolean} dev Whether its development packages belong to it.
 * @property {string} purpose Chinese: what it is for, before 要用的包.
 * @property {number} megabytes What it takes on a disk, without Node; `npm run bench:install` measures it.
 */

/** @typedef {'build' | 'test' | 'import' | 'cards' | 'bench' | 'starlight'} SetName */

/** @type {Readonly<Record<SetName, PackageSet>>} */
export const packageSets = {
  build: { folder: '', dev: false, purpose: '生成网站', megabytes: 161 },
  test: { folder: '', dev: true, purpose: '测试', megabytes: 491 },
  import: { folder: 'packages/import', dev: false, purpose: '读取 Word 文件和网页', megabytes: 9 },
  cards: { folder: 'packages/cards', dev: false, purpose: '画转发卡片', megabytes: 40 },
  bench: { folder: 'bench', dev: false, purpose: '给网页打分', megabytes: 135 },
  starlight: { folder: 'bench/scale/starlight', dev: false, purpose: '生成作比较的 Starlight 网站', megabytes: 149 },
};

/**
 * What commands need that make do with less than the tests. Where `cards` is listed, it is needed only by a site that
 * knows its address.
 *
 * @type {Readonly<Record<string, readonly SetName[]>>}
 */
export const lightCommands = {
  'scripts/start.ts': ['build', 'cards'],
  'scripts/dev.ts': ['build', 'cards'],
  'scripts/build.ts': ['build', 'cards'],
  'scripts/deploy.ts': ['build', 'cards'],
  'scripts/bundle.ts': ['build', 'cards'],
  'scripts/serve.ts': ['build', 'cards'],
  'scripts/check.ts': ['build'],
  'scripts/new.ts': ['build'],
  'scripts/rules.ts': ['build'],
  'scripts/index.ts': ['build'],
  'scripts/import.ts': ['build', 'import'],
  'bench/install.ts': ['build'],
};

/** What every other command needs. */
const all = /** @type {const} */ (['test', 'import', 'cards']);

/**
 * Sets that a command needs.
 *
 * @param {string} script Its file, such as `scripts/build.ts`.
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {readonly SetName[]}
 */
export function setsFor(script, environment) {
  const light = lightCommands[script];
  if (light) return environment.SITE_URL ? light : light.filter((name) => name !== 'cards');
  return script === 'bench/pages.ts' ? [...all, 'bench'] : all;
}
