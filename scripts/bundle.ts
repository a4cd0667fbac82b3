import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { command } from '../src/command/command.ts';
import { runAsScript } from '../src/command/run-as-script.ts';
import { runNode } from '../src/command/run-node.ts';
import { projectRoot, readSettings } from '../src/build/site-settings.ts';
import { UserError } from '../src/user-error.ts';

const usage = `用法：npm run bundle [-- --out 文件夹]
生成离线版：一个文件夹和同样内容的压缩包，解压后双击 index.html 就能看、能搜索，不用联网。
  --out  放在哪里，不写时是项目文件夹`;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** What the notes say of the disc, the same for everyone who bundles the same content. */
async function describeDisc() {
  const { loadContent } = await import('../src/library/load-content.ts');
  const { latestDay } = await import('../src/model/relations/provenance.ts');
  const { siteConfig } = await import('../src/site-config.ts');
  const { software } = await import('../src/software.ts');
  const { documents } = loadContent(join(projectRoot, 'content'));
  const updated = latestDay(documents.flatMap(({ data }) => data?.updated ?? [])) || '1980-01-01';
  return { title: siteConfig.title, version: software.version, updated, licence: siteConfig.licence };
}

/** npm run bundle: builds the site and makes of it a folder and a zip that work from a disc. */
export const bundle = command({
  usage,
  options: { out: { type: 'string', default: projectRoot } },
  async run({ values }, { cwd, env, out, err }) {
    const folder = resolve(cwd, values.out);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new UserError(`${folder} 不是文件夹。请先建好这个文件夹，或换一个地方`);
    const { base } = readSettings(env);
    const built = runNode('scripts/build.ts');
    if (built !== 0) return built;
    const { bundleDisc } = await import('../src/build/bundle-disc.ts');
    const { writeDisc } = await import('../src/build/write-disc.ts');
    const { discNotes } = await import('../src/output/disc/disc-notes.ts');
    const { windowsTroubles } = await import('../src/output/disc/windows-path.ts');
    const disc = await describeDisc();
    const files = [...(await bundleDisc(join(projectRoot, 'dist'), base)), ...discNotes(disc)];
    const name = `duibiao-${disc.version}-offline`;
    const troubles = windowsTroubles(files.map(({ path }) => `${name}/${path}`));
    if (troubles.length > 0) {
      err.write(
        `有 ${troubles.length} 个文件在 Windows 上解压不出来，没有生成离线版。请改名后重试：\n${troubles.join('\n')}\n`,
      );
      return 1;
    }
    const size = await writeDisc(folder, name, files, disc.updated);
    out.write(
      `离线版已生成：\n  ${join(folder, name)}：${size.files} 个文件，${megabytes(size.folder)}\n  ${join(folder, `${name}.zip`)}：${megabytes(size.zip)}\n解压后双击 index.html 打开。\n`,
    );
    return 0;
  },
});

await runAsScript(import.meta, bundle);
