import type { Command } from '../src/command/command.ts';
import { runAsScript } from '../src/command/run-as-script.ts';
import { findProgram } from '../src/command/find-program.ts';
import { runNode } from '../src/command/run-node.ts';

const projects = ['unit', 'site', 'content', 'browser'].flatMap((name) => ['--project', name]);

/**
 * npm test: content and build, types, lint, then all tests but those with faults; arguments go to vitest. Stops at the
 * first step that fails.
 */
export const testAll: Command = async (args, { out }) => {
  const code =
    runNode('scripts/build.ts') ||
    runNode('scripts/typecheck.ts') ||
    runNode('scripts/lint.ts') ||
    runNode('node_modules/vitest/vitest.mjs', ['run', ...projects, ...args]);
  out.write('断线、磁盘满和真实服务器（nginx、Caddy）上的测试不在其中，另外运行：npm run test:faults\n');
  if (!findProgram('soffice'))
    out.write(
      '没有装 LibreOffice，在其中打开表单的测试没有运行。要运行：apt-get install libreoffice-writer libreoffice-calc\n',
    );
  return code;
};

await runAsScript(import.meta, testAll);
