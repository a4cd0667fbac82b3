import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { fileURLToPath } from 'node:url';
import { CheckCache } from '../checks/check-cache.ts';
import { checkContent, type CheckedContent } from '../checks/check-content.ts';
import { watchContent } from './content-watch.ts';
import { findingsForPage } from './page-findings.ts';

/** Content that must not be published. Its message is the whole report. */
export class ContentError extends Error {
  override name = 'ContentError';

  constructor(report: string) {
    super(report);
    this.stack = report; // where the build noticed says nothing to an author
  }
}

/** Shows findings on the page that is open in the preview. */
const panel = fileURLToPath(new URL('./findings-panel.client.ts', import.meta.url)).replaceAll('\\', '/');

/** Prints a report for authors at work. */
function printReport({ isPublishable, issues, report }: CheckedContent, logger: AstroIntegrationLogger): void {
  if (isPublishable) logger.info(report);
  else logger.error(`${issues.length} 处要改：\n${report}`);
}

/**
 * Checks the content where Astro is not run by a build that has checked it already: for authors at work, and for
 * developers who run Astro themselves.
 *
 * In development it prints the report, now and after every change, and shows on each page what it says of that page,
 * so that authors can see a page that is half done. A build it stops with the full report while Astro sets itself up,
 * because Astro's own reading of the content comes next and would stop at the first error.
 *
 * @param options.directory Content folder, relative to the project. Default: `content`.
 */
export function contentCheck({ directory = 'content' }: { directory?: string } = {}): AstroIntegration {
  let folder = '';
  let base = '/';
  let latest: CheckedContent | undefined;
  let cache = new CheckCache();
  const check = (): CheckedContent => (latest = checkContent(folder, directory, cache));
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, config, logger, injectScript }) => {
        folder = fileURLToPath(new URL(directory, config.root));
        base = config.base;
        // After a change, what was made of the other files is in memory.
        cache = new CheckCache(directory === 'content' ? fileURLToPath(config.root) : undefined);
        if (command !== 'build' && command !== 'dev') return;
        const checked = check();
        if (command === 'build' && !checked.isPublishable) throw new ContentError(`\n${checked.report}`);
        printReport(checked, logger);
        if (command === 'dev') injectScript('page', `import ${JSON.stringify(panel)};`);
      },
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use('/@content-check', (request, response) => {
          const page = new URL(request.url ?? '/', 'http://localhost').searchParams.get('page') ?? '';
          const address = `/${page.slice(page.startsWith(base) ? base.length : 0).replace(/^\//, '')}`;
          response.setHeader('Content-Type', 'application/json; charset=utf-8');
          response.end(JSON.stringify(findingsForPage(latest?.issues ?? [], address)));
        });
        watchContent({
          folder,
          watcher: server.watcher,
          changed: () => printReport(check(), logger),
          failed: (error) =>
            logger.error(`内容没有读成，存盘后会再试：${error instanceof Error ? error.message : String(error)}`),
        });
      },
    },
  };
}
