import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { plainScript } from '../src/output/disc/bundle-scripts.ts';
import { discFiles } from '../src/output/disc/disc-files.ts';
import { withNotes } from '../src/output/disc/disc-notes.ts';
import { windowsTroubles } from '../src/output/disc/windows-path.ts';
import { zipFiles } from '../src/output/disc/zip-files.ts';
import { loadContent } from '../src/library/load-content.ts';
import { siteConfig } from '../src/site-config.ts';
import { filesUnder } from '../src/build/build-stamp.ts';
import { replaceFolder } from '../src/build/replace-folder.ts';
import { runCommand } from '../src/command/run-command.ts';
import { runNode } from '../src/command/run-node.ts';
import { projectRoot, siteSettings } from '../src/build/site-settings.ts';

const usage = `用法：npm run bundle [-- --out 文件夹]
生成离线版：一个文件夹和同样内容的压缩包，解压后双击 index.html 就能看、能搜索，不用联网。
  --out  放在哪里，不写时是项目文件夹`;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Latest day in the content, which is the same for everyone who bundles the same content. */
function lastUpdate(): string {
  const days = loadContent(join(projectRoot, 'content')).documents.flatMap(({ data }) => data?.updated ?? []);
  return days.sort().at(-1) ?? '1980-01-01';
}

/** Files of the built site. */
function siteFiles(folder: string): Map<string, Uint8Array> {
  return new Map(filesUnder(folder).map((path) => [path, readFileSync(join(folder, path))]));
}

/** Writes the folder and the zip beside each other; each takes its place in one step. */
async function write(
  out: string,
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
  zip: Uint8Array,
): Promise<void> {
  const draft = join(out, `.${name}-${process.pid}`);
  try {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(draft, path)), { recursive: true });
      writeFileSync(join(draft, path), content);
    }
    writeFileSync(`${draft}.zip`, zip);
    await replaceFolder(draft, join(out, name), `${draft}-old`);
    renameSync(`${draft}.zip`, join(out, `${name}.zip`));
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(`${draft}.zip`, { force: true });
  }
}

async function bundle(out: string): Promise<number> {
  const { BASE_PATH } = siteSettings();
  const built = runNode('scripts/build.ts');
  if (built !== 0) return built;
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
  const name = `duibiao-${version}-offline`;
  const site = siteFiles(join(projectRoot, 'dist'));
  const [client, search] = await Promise.all(
    ['src/browser/client.ts', 'src/browser/disc/disc-search.ts'].map((entry) => plainScript(join(projectRoot, entry))),
  );
  if (!client || !search) throw new Error('the scripts did not compile');
  const updated = lastUpdate();
  const files = withNotes(discFiles(site, BASE_PATH, { client, search }), {
    title: siteConfig.title,
    version,
    updated,
    licence: siteConfig.licence,
  });
  const troubles = windowsTroubles([...files.keys()].map((path) => `${name}/${path}`));
  if (troubles.length > 0) {
    console.error(
      `有 ${troubles.length} 个文件在 Windows 上解压不出来，没有生成离线版。请改名后重试：\n${troubles.join('\n')}`,
    );
    return 1;
  }
  const zip = zipFiles(files, name, updated);
  await write(out, name, files, zip);
  const bytes = [...files.values()].reduce((sum, content) => sum + content.length, 0);
  console.log(
    `离线版已生成：\n  ${join(out, name)}：${files.size} 个文件，${megabytes(bytes)}\n  ${join(out, `${name}.zip`)}：${megabytes(zip.length)}\n解压后双击 index.html 打开。`,
  );
  return 0;
}

// npm run bundle: builds the site and makes of it a folder and a zip that work from a disc.
await runCommand(() => {
  let out: string;
  try {
    out = resolve(parseArgs({ options: { out: { type: 'string', default: projectRoot } } }).values.out);
  } catch {
    console.error(`看不懂这些参数：${process.argv.slice(2).join(' ')}\n${usage}`);
    return 2;
  }
  if (!statSync(out, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(`${out} 不是文件夹。请先建好这个文件夹，或换一个地方。`);
    return 2;
  }
  return bundle(out);
});
