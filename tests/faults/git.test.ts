import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePortFrom } from '../../src/build/free-port.ts';
import { readBuiltSite } from '../../src/deploy/read-site.ts';
import { verifyGit } from '../../src/deploy/git/verify-git.ts';
import { badLine } from './bad-line.ts';
import { untilListening } from './nginx.ts';
import { twoReleases } from './releases.ts';

const script = new URL('publish.ts', import.meta.url).pathname;
const git = (at: string, ...args: string[]): string => execFileSync('git', args, { cwd: at, encoding: 'utf8' }).trim();
let folder = '';
let one = '';
let two = '';
let daemon: ChildProcess;
let port = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faults-git-'));
  ({ one, two } = await twoReleases(folder));
  port = await freePortFrom(25_900);
  daemon = spawn(
    'git',
    [
      'daemon',
      '--reuseaddr',
      '--listen=127.0.0.1',
      `--port=${port}`,
      `--base-path=${folder}`,
      '--export-all',
      '--enable=receive-pack',
      folder,
    ],
    { stdio: 'ignore' },
  );
  await untilListening(
    port,
    () => daemon.exitCode !== null,
    () => 'git daemon did not start',
  );
});
afterAll(() => {
  daemon?.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A bare repository with the first release on its branch, and a working one that knows it. */
async function repositories(name: string): Promise<{ bare: string; work: string }> {
  const [bare, work] = [join(folder, `${name}.git`), join(folder, name)];
  mkdirSync(bare);
  mkdirSync(work);
  git(bare, 'init', '--quiet', '--bare');
  git(work, 'init', '--quiet');
  git(work, 'config', 'user.name', 'publisher');
  git(work, 'config', 'user.email', 'publisher@example.org');
  expect((await publishOver(port, one, work, name).ended).code).toBe(0);
  return { bare, work };
}

/** Publishes to the daemon over a port; a killed run takes the git that it has started along. */
function publishOver(
  over: number,
  site: string,
  work: string,
  name: string,
): { kill(): void; ended: Promise<{ code: number | null; signal: string | null; said: string }> } {
  const child = spawn(process.execPath, [script, 'git', site, work, `git://127.0.0.1:${over}/${name}.git`, 'pages'], {
    detached: true,
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  return {
    kill: () =>
      void (child.exitCode === null && child.signalCode === null && process.kill(-(child.pid ?? 0), 'SIGKILL')),
    ended: new Promise((resolve) => child.on('exit', (code, signal) => resolve({ code, signal, said }))),
  };
}

describe('killed at twenty points spread over the run by bytes sent, the branch is all the old site or all the new one', () => {
  let all = 0;
  beforeAll(async () => {
    const { work } = await repositories('measure');
    const line = await badLine(port);
    expect((await publishOver(line.port, two, work, 'measure').ended).code).toBe(0);
    all = line.sent();
    await line.close();
  });

  test.each(Array.from({ length: 20 }, (_, index) => index + 1))('point %i', async (point) => {
    const { bare, work } = await repositories(`killed-${point}`);
    let kill = (): void => {};
    const at = (all * (point - 0.5)) / 20;
    const line = await badLine(port, (sent) => (sent >= at && kill(), {}));
    const run = publishOver(line.port, two, work, `killed-${point}`);
    ({ kill } = run);
    expect((await run.ended).signal).toBe('SIGKILL');
    await line.close();
    const ids = [one, two].map((site) => readBuiltSite(site).release.id);
    const public_ = verifyGit({ root: work, remote: bare, branch: 'pages' });
    expect(ids).toContain(public_.id);
    expect(public_.troubles).toEqual([]);
    expect((await publishOver(port, two, work, `killed-${point}`).ended).code).toBe(0);
    expect(verifyGit({ root: work, remote: bare, branch: 'pages' })).toMatchObject({ id: ids[1], troubles: [] });
    expect(git(bare, 'rev-list', '--count', 'pages')).toBe('2');
  });
});

test('a line that breaks in the middle is explained in one sentence, and the branch is as it was', async () => {
  const { bare, work } = await repositories('broken');
  const line = await badLine(port, (sent) => ({ reset: sent > 60_000 }));
  const { code, said } = await publishOver(line.port, two, work, 'broken').ended;
  await line.close();
  expect([code, said.trim()]).toEqual([2, '连不上远端仓库，没有发布。请检查网络和远端地址']);
  expect(verifyGit({ root: work, remote: bare, branch: 'pages' })).toMatchObject({
    id: readBuiltSite(one).release.id,
    troubles: [],
  });
});
