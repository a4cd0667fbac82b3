import { chartLikeWithLike } from './chart-like-with-like.ts';
import { componentAttributes } from './component-attributes.ts';
import { componentContent } from './component-content.ts';
import { duplicateSlug } from './duplicate-slug.ts';
import { duplicateTitle } from './duplicate-title.ts';
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
import { mdxSyntax } from './mdx-syntax.ts';
import { mnemonic } from './mnemonic.ts';
import { noCode } from './no-code.ts';
import { practiceAnchor } from './practice-anchor.ts';
import type { Rule } from './rule.ts';
import { stepOrder } from './step-order.ts';
import { typedCount } from './typed-count.ts';
import { undefinedNote } from './undefined-note.ts';
import { unknownComponent } from './unknown-component.ts';
import { unknownMetric } from './unknown-metric.ts';
import { unknownReference } from './unknown-reference.ts';
import { unusedMetric } from './unused-metric.ts';

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
  leftoverWords,
];
