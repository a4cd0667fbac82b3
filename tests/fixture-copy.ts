import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../src/build/site-settings.ts';

/**
 * Copies the fixture library to a folder of its own, for commands that write.
 *
 * @returns The folder, with `content/` and the editors' lists beside it; the caller removes it.
 */
export function copyFixture(): string {
  const root = mkdtempSync(join(tmpdir(), 'fixture-'));
  cpSync(join(projectRoot, 'tests/fixtures/content'), join(root, 'content'), { recursive: true });
  cpSync(join(projectRoot, 'editorial'), join(root, 'editorial'), { recursive: true });
  return root;
}
