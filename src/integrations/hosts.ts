import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { packedVariants } from '../output/hosts/compress.ts';
import { hostFiles } from '../output/hosts/host-files.ts';

/**
 * Writes configuration of hosts into the built site, and packed variants beside its texts; must come after what
 * writes files.
 */
export function hosts(): AstroIntegration {
  let base = '/';
  return {
    name: 'hosts',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = readdirSync(folder, { withFileTypes: true, recursive: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name));
        for (const file of files) {
          for (const [ending, bytes] of Object.entries(packedVariants(file, readFileSync(file))))
            writeFileSync(file + ending, bytes);
        }
        for (const [name, text] of hostFiles(base)) writeFileSync(join(folder, name), text);
      },
    },
  };
}
