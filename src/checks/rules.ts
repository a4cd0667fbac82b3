import { chartLikeWithLike } from './chart-like-with-like.ts';
import { componentAttributes } from './component-attributes.ts';
import { componentContent } from './component-content.ts';
import { draftReference } from './draft-reference.ts';
import { duplicateSlug } from './duplicate-slug.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { externalLink } from './external-link.ts';
import { fileEncoding } from './file-encoding.ts';
import { foldedText } from './folded-text.ts';
import { frontmatterSchema } from './frontmatter-schema.ts';
import { frontmatterSyntax } from './frontmatter-syntax.ts';
import { headingOrder } from './heading-order.ts';
import { imageAlt } from './image-alt.ts';
import { imageFile } from './image-file.ts';
import { internalLink } from './internal-link.ts';
import { leftoverWords } from './leftovers.ts';
import { locator } from './locator.ts';
import { longText } from './long-text.ts';
import { mdxSyntax } from './mdx-syntax.ts';
import { mnemonic } from './mnemonic.ts';
import { noCode } from './no-code.ts';
import { oneName } from './one-name.ts';
import { personalData } from './personal-data.ts';
import { practiceAnchor } from './practice-anchor.ts';
import type { Rule } from './rule.ts';
import { similarCases } from './similar-cases.ts';
import { stepOrder } from './step-order.ts';
import { termFirstUse } from './term-first-use.ts';
import { typedCount } from './typed-count.ts';
import { typography } from './typography.ts';
import { undefinedNote } from './undefined-note.ts';
import { unknownComponent } from './unknown-component.ts';
import { unknownMetric } from './unknown-metric.ts';
import { unknownReference } from './unknown-reference.ts';
import { unusedEntry } from './unused-entry.ts';
import { unusedMetric } from './unused-metric.ts';
import { wrongWording } from './wrong-wording.ts';

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
  longText,
  typography,
  wrongWording,
  oneName,
];
