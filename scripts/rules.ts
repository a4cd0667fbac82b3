import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from '../src/command/command.ts';
import { runAsScript } from '../src/command/run-as-script.ts';
import { projectRoot } from '../src/build/site-settings.ts';

/** npm run rules: writes the pages of the content rules into docs/rules/ anew. */
export const rules = command({
  usage: '用法：npm run rules\n重新写出每条内容规则的说明：docs/rules/。',
  async run(_, { out }) {
    const { rules: all } = await import('../src/checks/all-rules.ts');
    const { ruleList, rulePage } = await import('../src/checks/rule-page.ts');
    const folder = join(projectRoot, 'docs/rules');
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    writeFileSync(join(folder, 'README.md'), ruleList(all));
    for (const rule of all) writeFileSync(join(folder, `${rule.id}.md`), rulePage(rule));
    out.write(`写了 ${all.length} 条规则的说明：docs/rules/。\n`);
    return 0;
  },
});

await runAsScript(import.meta, rules);
