import { join } from 'node:path';
import { Asker } from '../src/command/ask.ts';
import { command } from '../src/command/command.ts';
import { runAsScript } from '../src/command/run-as-script.ts';
import { newKinds, questions } from '../src/import/draft/new-questions.ts';
import { answersFor } from '../src/import/new-answers.ts';
import { unitKinds } from '../src/model/vocabulary.ts';
import { WrongUsage } from '../src/user-error.ts';

const usage = `用法：npm run new -- case|method|step|term|template [--名称 值]…
新建一个案例、方法、环节、术语或表单的草稿；没有写的会逐个问。
${newKinds.map((kind) => `  ${kind.padEnd(9)}${questions[kind].map(({ name, question }) => `--${name} ${question.replace(/，.*$/, '')}`).join('  ')}`).join('\n')}
  都可以写 --id 编号（也就是网址里的名字），不写时按名称的读音起。--kind 可写：${unitKinds.join('、')}。
退出码：0 写好了；1 编号已被占用，或填的内容通不过检查，没有写；2 参数写错。`;

const text = { type: 'string' } as const;

/** npm run new: writes a new entry as a draft that passes the check. */
export const newDraft = command({
  usage,
  options: { title: text, unit: text, kind: text, from: text, task: text, step: text, id: text },
  positionals: { min: 1, max: 1 },
  async run({ values, positionals: [name] }, { cwd, input, out, err }) {
    const kind = newKinds.find((known) => known === name);
    if (!kind) throw new WrongUsage(`不能新建「${name}」，可写：${newKinds.join('、')}`);
    const asker = input.isTTY ? new Asker(input, out) : undefined;
    const answers = await answersFor(kind, values, asker && ((question) => asker.ask(question))).finally(() =>
      asker?.close(),
    );
    const { slugPattern } = await import('../src/model/fields.ts');
    const { slugOf } = await import('../src/import/draft/slug.ts');
    const { runChecks } = await import('../src/checks/run-checks.ts');
    const { writeNewEntry } = await import('../src/import/write-new-entry.ts');
    const id = values.id ?? slugOf(answers.title, 12, kind);
    if (!slugPattern.test(id)) throw new WrongUsage(`--id：「${id}」只能用小写字母、数字和连字符，如：wu-cha`);
    const today = new Date().toISOString().slice(0, 10);
    const written = writeNewEntry(join(cwd, 'content'), { kind, answers, id, today }, runChecks);
    switch (written.outcome) {
      case 'written':
        out.write(
          `写好了草稿：${written.paths.join('、')}。\n打开它，把“待补充”的地方写完，用 npm run check 检查，最后删去 draft: true。\n`,
        );
        return 0;
      case 'taken':
        err.write(`${written.path} 已经有了，没有写。请用 --id 换一个编号。\n`);
        return 1;
      case 'refused':
        err.write(`没有写，填的内容有错：\n${written.errors.map((line) => `- ${line}\n`).join('')}`);
        return 1;
    }
  },
});

await runAsScript(import.meta, newDraft);
