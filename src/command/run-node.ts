import { spawnSync } from 'node:child_process';
import { projectRoot } from '../build/site-settings.ts';

/**
 * Runs a script of this project or of a package with this Node, its output shown as it comes.
 *
 * @param script Path below the project folder.
 * @returns Its exit code; 1 when a signal ended it.
 */
export function runNode(script: string, args: readonly string[] = []): number {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  return spawnSync(process.execPath, [script, ...args], { cwd: projectRoot, stdio: 'inherit', env }).status ?? 1;
}
