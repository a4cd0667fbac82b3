import Checklist from './author/Checklist.astro';
import EditorNote from './author/EditorNote.astro';
import Figure from './author/Figure.astro';
import Metric from './author/Metric.astro';
import Practice from './author/Practice.astro';
import Source from './author/Source.astro';
import Term from './author/Term.astro';
import Picture from './Picture.astro';

/** The component names that authors may use, and nothing else. */
const authorComponents = { Metric, Term, EditorNote, Practice, Checklist, Figure, Source };

/** What bodies are made of: the authors' components, and what Markdown's own pictures become. */
export const bodyComponents = { ...authorComponents, img: Picture };
