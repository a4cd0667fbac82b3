import { parseArgs } from 'node:util';
import { runBuild } from './run-build.ts';
import { runCommand } from './run-command.ts';

const usage = '用法：npm run build [-- --drafts]。--drafts：把草稿也生成进去，只供自己看，不要发布。';

// npm run build: checks the content and builds the site into dist/.
await runCommand(() => {
  try {
    const { values } = parseArgs({ options: { drafts: { type: 'boolean', default: false } } });
    process.env['SHOW_DRAFTS'] = values.drafts ? '1' : '';
  } catch {
    console.error(`看不懂这些参数：${process.argv.slice(2).join(' ')}\n${usage}`);
    return 2;
  }
  return runBuild();
});
