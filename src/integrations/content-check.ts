import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { fileURLToPath } from 'node:url';
import { checkContent, type CheckedContent } from '../checks/check-content.ts';
import { watchContent } from './content-watch.ts';

/** Content that must not be published. Its message is the whole report. */
export class ContentError extends Error {
  override name = 'ContentError';

  constructor(report: string) {
    super(report);
    this.stack = report; // where the build noticed says nothing to an author
  }
}

/** Prints a report for authors at work. */
function tell({ isPublishable, issues, report }: CheckedContent, logger: AstroIntegrationLogger): void {
  if (isPublishable) logger.info(report);
  else logger.error(`${issues.length} 处要改：\n${report}`);
}

/**
 * Checks the content before a build touches anything, and stops it with the full report.
 *
 * Runs while Astro sets itself up, because Astro's own reading of the content comes next and would stop at the first error. In
 * development it only prints the report, now and after every change, so that authors can see a page that is half done.
 *
 * @param options.directory Content folder, relative to the project. Default: `content`.
 */
export function contentCheck({ directory = 'content' }: { directory?: string } = {}): AstroIntegration {
  let folder = '';
  const check = (): CheckedContent => checkContent(folder, directory);
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        folder = fileURLToPath(new URL(directory, config.root));
        if (command !== 'build' && command !== 'dev') return;
        const checked = check();
        if (command === 'build' && !checked.isPublishable) throw new ContentError(`\n${checked.report}`);
        tell(checked, logger);
      },
      'astro:server:setup': ({ server, logger }) => {
        watchContent({
          folder,
          watcher: server.watcher,
          check,
          tell: (checked) => tell(checked, logger),
          tellFailure: (error) => logger.error(`内容没有读成，存盘后会再试：${error instanceof Error ? error.message : String(error)}`),
        });
      },
    },
  };
}
