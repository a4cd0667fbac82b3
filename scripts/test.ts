import { runNode } from '../src/command/run-node.ts';

const projects = ['unit', 'site', 'browser'].flatMap((name) => ['--project', name]);

// npm test: content and build, types, then all tests but those with faults; arguments go to vitest. Stops at the
// first step that fails.
process.exitCode =
  runNode('scripts/build.ts') ||
  runNode('scripts/typecheck.ts') ||
  runNode('node_modules/vitest/vitest.mjs', ['run', ...projects, ...process.argv.slice(2)]);
console.log('断线、磁盘满和真实服务器（nginx、Caddy）上的测试不在其中，另外运行：npm run test:faults');
