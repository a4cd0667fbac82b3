import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import {
  billFile,
  billOfMaterials,
  licenceFile,
  licenceList,
  type Product,
} from '../output/release/bill-of-materials.ts';
import { releaseFile, releaseOf } from '../output/release/release.ts';
import { shippedPackages } from '../output/release/shipped-packages.ts';
import { siteConfig } from '../site-config.ts';
import { readFolder } from './read-folder.ts';

/** Writes into the built site what it is made of and which release it is; must be the last integration. */
export function release(): AstroIntegration {
  return {
    name: 'release',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const project = fileURLToPath(new URL('../../', import.meta.url));
        const folder = fileURLToPath(dir);
        const { name, version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
          name: string;
          version: string;
        };
        const product: Product = { name, version, contentLicence: siteConfig.licence };
        const packages = await shippedPackages(project);
        writeFileSync(join(folder, billFile), billOfMaterials(product, packages));
        writeFileSync(
          join(folder, licenceFile),
          licenceList(product, readFileSync(join(project, 'LICENSE'), 'utf8'), packages),
        );
        writeFileSync(
          join(folder, releaseFile),
          `${JSON.stringify(releaseOf(version, readFolder(folder), process.env['SHOW_DRAFTS'] === '1'), null, 1)}\n`,
        );
      },
    },
  };
}
