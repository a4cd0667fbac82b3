import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { changeParagraph } from './edits.ts';
import type { PreviewTimes } from './report.ts';

/** Longest time that the preview gets for anything, in milliseconds. */
const patience = 600_000;

const seconds = (since: number): number => (performance.now() - since) / 1000;

async function textAt(address: string): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
  return response.ok ? response.text() : '';
}

/** Asks for a page until it contains a text. */
async function waitFor(address: string, text: string): Promise<void> {
  const start = performance.now();
  while (!(await textAt(address)).includes(text)) {
    if (performance.now() - start > patience) throw new Error(`${address} never shows ${text}`);
    await pause(50);
  }
}

/**
 * Runs `npm run dev` in a project: how long the home page takes, and a changed paragraph of a case.
 *
 * @param id Case that is changed.
 * @throws {Error} When the preview ends, or does not show a page in ten minutes.
 */
export async function measurePreview(project: string, id: string): Promise<PreviewTimes> {
  const start = performance.now();
  const child = spawn(process.execPath, ['scripts/dev.ts'], { cwd: project, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    let origin: string | undefined;
    for await (const line of createInterface(child.stdout))
      if ((origin = /http:\/\/localhost:\d+/u.exec(line)?.[0]?.replace('localhost', '127.0.0.1'))) break;
    if (origin === undefined) throw new Error('The preview ended before it had an address');
    child.stdout.resume(); // what nobody reads would stop it
    await waitFor(`${origin}/`, '</html>');
    const firstPage = seconds(start);
    const page = `${origin}/cases/${id}/`;
    await waitFor(page, '</html>');
    const file = join(project, 'content', 'cases', `${id}.mdx`);
    const words = '预览时补写的话';
    const text = readFileSync(file, 'utf8');
    const saved = performance.now();
    writeFileSync(file, changeParagraph(text, `${words}。`));
    await waitFor(page, words);
    return { firstPage, change: seconds(saved) };
  } finally {
    child.kill();
  }
}
