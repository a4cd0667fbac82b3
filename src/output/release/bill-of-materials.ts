import type { ShippedPackage } from './shipped-packages.ts';

/** File of a built site that lists what it is made of, for machines. */
export const billFile = 'sbom.cdx.json';
/** File of a built site that lists licences, for people. */
export const licenceFile = 'licences.txt';

/** The site itself. */
export interface Product {
  name: string;
  version: string;
  /** Sentence on the licence of the content. */
  contentLicence: string;
}

const referenceOf = ({ name, version }: { name: string; version: string }): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`;

/**
 * Writes a software bill of materials as CycloneDX 1.6 JSON; without time and serial number, so that the same site
 * has the same bill.
 */
export function billOfMaterials({ name, version }: Product, packages: readonly ShippedPackage[]): string {
  const own = `${name}@${version}`;
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': own, name, version } },
    components: packages.map((each) => ({
      type: 'library',
      'bom-ref': referenceOf(each),
      name: each.name,
      version: each.version,
      description: each.part,
      licenses: [{ expression: each.licence }],
      purl: referenceOf(each),
    })),
    dependencies: [
      { ref: own, dependsOn: packages.map(referenceOf) },
      ...packages.map((each) => ({ ref: referenceOf(each) })),
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** Writes the licences of what is shipped: an overview, then the full texts. */
export function licenceList(
  { name, version, contentLicence }: Product,
  ownLicence: string,
  packages: readonly ShippedPackage[],
): string {
  const overview = packages.map((each) => `- ${each.name} ${each.version}：${each.licence}，${each.part}\n`).join('');
  const texts = packages
    .flatMap((each) => each.texts.map((text) => `\n\n${'='.repeat(72)}\n${each.name} ${each.version}\n\n${text}\n`))
    .join('');
  return `${name} ${version}\n\n${contentLicence}\n\n${ownLicence.trim()}\n\n网站里还有这些软件包的代码或数据：\n\n${overview}${texts}`;
}
