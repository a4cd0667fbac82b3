import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { checkContent } from '../checks/check-content.ts';

/** Content that must not be published. Its message is the whole report. */
export class ContentError extends Error {
  override name = 'ContentError';

  constructor(report: string) {
    super(report);
    this.stack = report; // where the build noticed says nothing to an author
  }
}

/**
 * Checks the content before a build touches anything, and stops it with the full report.
 *
 * Runs while Astro sets itself up, because Astro's own reading of the content comes next and would stop at the first error. In
 * development it only prints the report, so that authors can see a page that is half done.
 *
 * @param options.directory Content folder, relative to the project. Default: `content`.
 */
export function contentCheck({ directory = 'content' }: { directory?: string } = {}): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const { isPublishable, issues, report } = checkContent(fileURLToPath(new URL(directory, config.root)), directory);
        if (isPublishable) logger.info(report);
        else if (command === 'build') throw new ContentError(`\n${report}`);
        else logger.error(`${issues.length} 处要改：\n${report}`);
      },
    },
  };
}
