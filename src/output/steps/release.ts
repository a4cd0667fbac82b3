import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { billFile, billOfMaterials, licenceFile, licenceList, type Product } from '../release/bill-of-materials.ts';
import { releaseFile, releaseOf } from '../release/release.ts';
import { shippedPackages } from '../release/shipped-packages.ts';
import { addedFile, type SiteFile, type Step } from '../site-file.ts';

/** What a release is made of. */
export interface ReleaseOptions {
  /** Project folder, with `LICENSE` and the installed packages. */
  root: string;
  product: Product;
  showsDrafts: boolean;
  /** Digest of what derives files from others. */
  derivedBy: string;
}

/** Adds what the site is made of, and last of all which release it is. */
export function release({ root, product, showsDrafts, derivedBy }: ReleaseOptions): Step {
  return async function* (files) {
    const sums = new Map<string, string>();
    const noted = (file: SiteFile): SiteFile => {
      sums.set(file.path, file.sum);
      return file;
    };
    for await (const file of files) yield noted(file);
    const packages = await shippedPackages(root);
    const ownLicence = readFileSync(join(root, 'LICENSE'), 'utf8');
    yield noted(addedFile(billFile, billOfMaterials(product, packages)));
    yield noted(addedFile(licenceFile, licenceList(product, ownLicence, packages)));
    const description = releaseOf({ version: product.version, derivedBy, showsDrafts }, sums);
    yield addedFile(releaseFile, `${JSON.stringify(description, null, 1)}\n`);
  };
}
