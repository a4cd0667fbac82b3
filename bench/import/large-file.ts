import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { projectRoot } from '../../src/build/site-settings.ts';
import { docx } from '../../tests/docx.ts';

/** What it takes to import a large Word file, in a process of its own. */
export interface LargeFile {
  /** Size of the file, in bytes. */
  bytes: number;
  pictures: number;
  seconds: number;
  /** Peak memory of the process, in bytes. */
  memory: number;
}

/** A photograph of about 100 KB: noise, which compresses as badly as a crowd. */
async function photograph(seed: number): Promise<Uint8Array> {
  const [width, height] = [1200, 800];
  const noise = { type: 'gaussian' as const, mean: 60 + (seed % 100), sigma: 12 };
  return new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background: 'gray', noise } })
      .jpeg({ quality: 74 })
      .toBuffer(),
  );
}

/** Imports a .docx of about 5 MB with 50 photographs, writing its drafts to a temporary folder. */
export async function measureLargeFile(): Promise<LargeFile> {
  const folder = mkdtempSync(join(tmpdir(), 'large-'));
  try {
    const names = Array.from({ length: 50 }, (_, index) => `p${index}.jpg`);
    const pictures = Object.fromEntries(
      await Promise.all(names.map(async (name, index) => [name, await photograph(index)] as const)),
    );
    const paragraphs = names.map((picture, index) => ({
      text: `第${index + 1}次活动有党员${index + 20}名参加，收到意见${index * 3 + 5}条。`,
      picture,
    }));
    const bytes = docx(
      [{ text: '**相片多的材料**', centred: true }, '临河社区党支部有党员90名。', '一、征求意见', ...paragraphs],
      pictures,
    );
    writeFileSync(join(folder, 'a.docx'), bytes);
    const report = `data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))`;
    const start = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', report, join(projectRoot, 'scripts/import.ts'), '--out', 'content/cases', 'a.docx'],
      { cwd: folder, encoding: 'utf8' },
    );
    const seconds = (performance.now() - start) / 1000;
    if (status !== 0) throw new Error(stderr);
    return {
      bytes: bytes.length,
      pictures: names.length,
      seconds: Number(seconds.toFixed(2)),
      memory: Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0) * 1024,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
