import { chartLikeWithLike } from './rules/chart-like-with-like.ts';
import { componentAttributes } from './rules/component-attributes.ts';
import { componentContent } from './rules/component-content.ts';
import { draftReference } from './rules/draft-reference.ts';
import { duplicateSlug } from './rules/duplicate-slug.ts';
import { duplicateTitle } from './rules/duplicate-title.ts';
import { externalLink } from './rules/external-link.ts';
import { fileEncoding } from './rules/file-encoding.ts';
import { foldedText } from './rules/folded-text.ts';
import { frontmatterSchema } from './rules/frontmatter-schema.ts';
import { frontmatterSyntax } from './rules/frontmatter-syntax.ts';
import { headingOrder } from './rules/heading-order.ts';
import { imageAlt } from './rules/image-alt.ts';
import { imageFile } from './rules/image-file.ts';
import { internalLink } from './rules/internal-link.ts';
import { knownRegion } from './rules/known-region.ts';
import { knownTheme } from './rules/known-theme.ts';
import { leftoverWords } from './rules/leftovers.ts';
import { locator } from './rules/locator.ts';
import { longFile } from './rules/long-file.ts';
import { longText } from './rules/long-text.ts';
import { mdxSyntax } from './rules/mdx-syntax.ts';
import { mnemonic } from './rules/mnemonic.ts';
import { noCode } from './rules/no-code.ts';
import { oneName } from './rules/one-name.ts';
import { personalData } from './rules/personal-data.ts';
import { practiceAnchor } from './rules/practice-anchor.ts';
import type { Rule } from './rule.ts';
import { similarCases } from './rules/similar-cases.ts';
import { stepOrder } from './rules/step-order.ts';
import { termFirstUse } from './rules/term-first-use.ts';
import { typedCount } from './rules/typed-count.ts';
import { typography } from './rules/typography.ts';
import { undefinedNote } from './rules/undefined-note.ts';
import { sizeByPeople } from './rules/unit-size.ts';
import { unknownComponent } from './rules/unknown-component.ts';
import { unknownMetric } from './rules/unknown-metric.ts';
import { unknownReference } from './rules/unknown-reference.ts';
import { unusedEntry } from './rules/unused-entry.ts';
import { unusedMetric } from './rules/unused-metric.ts';
import { wrongWording } from './rules/wording.ts';

/** Every content rule: how a file is written, then what it names, then what it says. */
export const rules: readonly Rule[] = [
  fileEncoding,
  frontmatterSyntax,
  frontmatterSchema,
  foldedText,
  mdxSyntax,
  noCode,
  unknownComponent,
  componentAttributes,
  componentContent,
  unknownReference,
  draftReference,
  locator,
  unknownMetric,
  unusedMetric,
  sizeByPeople,
  knownTheme,
  knownRegion,
  typedCount,
  mnemonic,
  practiceAnchor,
  chartLikeWithLike,
  duplicateSlug,
  duplicateTitle,
  stepOrder,
  headingOrder,
  imageAlt,
  imageFile,
  internalLink,
  undefinedNote,
  externalLink,
  leftoverWords,
  personalData,
  similarCases,
  unusedEntry,
  termFirstUse,
  longFile,
  longText,
  typography,
  wrongWording,
  oneName,
];
