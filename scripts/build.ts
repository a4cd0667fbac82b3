import { parseArgs } from 'node:util';
import { runBuild } from '../src/build/run-build.ts';
import { runCommand } from '../src/command/run-command.ts';

const usage = `用法：npm run build [-- --drafts] [-- --no-pwa]
  --drafts  把草稿也生成进去，只供自己看，不要发布
  --no-pwa  不带离线阅读；读者的浏览器里已经存下的会删掉`;

// npm run build: checks the content and builds the site into dist/.
await runCommand(() => {
  try {
    const { values } = parseArgs({
      options: { drafts: { type: 'boolean', default: false }, 'no-pwa': { type: 'boolean', default: false } },
    });
    process.env['SHOW_DRAFTS'] = values.drafts ? '1' : '';
    process.env['NO_PWA'] = values['no-pwa'] ? '1' : '';
  } catch {
    console.error(`看不懂这些参数：${process.argv.slice(2).join(' ')}\n${usage}`);
    return 2;
  }
  return runBuild();
});
