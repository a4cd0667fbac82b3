import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleList, rulePage } from '../src/checks/rule-page.ts';
import { rules } from '../src/checks/all-rules.ts';
import { projectRoot } from '../src/build/site-settings.ts';

// npm run rules: writes the pages of the content rules into docs/rules/ anew.
const folder = join(projectRoot, 'docs/rules');
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) rmSync(join(folder, name));
writeFileSync(join(folder, 'README.md'), ruleList(rules));
for (const rule of rules) writeFileSync(join(folder, `${rule.id}.md`), rulePage(rule));
console.log(`写了 ${rules.length} 条规则的说明：docs/rules/。`);
