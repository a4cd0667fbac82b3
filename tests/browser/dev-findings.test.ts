import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../src/build/site-settings.ts';
import { buildEnvironment } from '../site/build-environment.ts';
import { copyProject } from '../site/project-copy.ts';
import { openPage } from './harness.ts';

// `npm run dev` as authors run it, over the small fixture library.
let root = '';
let server: ChildProcess;
let address = '';
beforeAll(async () => {
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  root = mkdtempSync(join(projectRoot, '.cache', 'dev-'));
  copyProject(root);
  rmSync(join(root, 'content'), { recursive: true });
  cpSync(join(projectRoot, 'tests/fixtures/content'), join(root, 'content'), { recursive: true });
  cpSync(join(projectRoot, 'scripts/dev.ts'), join(root, 'scripts/dev.ts'));
  const child = spawn(process.execPath, [join(root, 'scripts/dev.ts')], {
    cwd: root,
    env: buildEnvironment(),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  server = child;
  for await (const line of createInterface(child.stdout))
    if ((address = /http:\S+(?=\/ )/.exec(line)?.[0] ?? '')) break;
});
afterAll(() => {
  server.kill();
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
});

test('the open page shows what the check says of it, keeps up with the file and goes on running', async () => {
  const { page, close } = await openPage();
  const file = join(root, 'content/pages/guide.mdx');
  const good = readFileSync(file, 'utf8');
  const panel = page.locator('#duibiao-findings');
  expect((await page.goto(`${address}/guide/`))?.status()).toBe(200);
  writeFileSync(file, `${good}\n这一行待补充。\n`);
  await panel.waitFor();
  expect(await panel.textContent()).toMatch(
    /本页 1 个错误、0 个警告.*guide\.mdx 第 \d+ 行：文中留有「待补充」.*（leftovers）/,
  );
  writeFileSync(file, good);
  await panel.waitFor({ state: 'detached' });
  // The page's own heading: the preview adds a toolbar with headings of its own, sooner or later.
  expect(await page.locator('main h1').count()).toBe(1);
  await close();
});
