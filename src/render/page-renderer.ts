import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { provideLibrary, type ShownLibrary } from '../library/shown-library.ts';
import { withBase } from '../model/base-path.ts';
import { recordQuestions, type Question } from './questions.ts';

/** A page as it was rendered. */
export interface RenderedPage {
  /** Address below the base path. */
  address: string;
  content: Uint8Array;
  /** What it depends on besides code and settings. */
  questions: readonly Question[];
}

/**
 * Renders one address after another.
 *
 * @throws {Error} What a page throws, with its address.
 */
export type PageRenderer = (address: string) => Promise<RenderedPage>;

/** What the compiled pages are asked for. */
interface PageBundle {
  renderUrl(url: string): Promise<Uint8Array>;
}

/** Where pages are published, as far as they are asked for by whole addresses. */
export interface PageHost {
  origin: string | undefined;
  base: string;
}

/**
 * Loads compiled pages.
 *
 * @param bundle Folder of the compiled pages.
 * @returns Renders pages of the library, one at a time.
 */
export async function loadRenderer(
  bundle: string,
  library: ShownLibrary,
  { origin = 'http://localhost', base }: PageHost,
): Promise<PageRenderer> {
  const recorder = recordQuestions(library);
  provideLibrary(recorder.library);
  const { renderUrl } = (await import(pathToFileURL(join(bundle, 'server', 'entry.mjs')).href)) as PageBundle;
  return async (address) => {
    const url = new URL(withBase(base, address), origin).href;
    try {
      const { value: content, questions } = await recorder.record(() => renderUrl(url));
      return { address, content, questions };
    } catch (error) {
      throw new Error(`${address}：${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  };
}
