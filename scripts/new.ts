import { join, resolve } from 'node:path';
import { projectRoot } from '../src/build/site-settings.ts';
import { Asker } from '../src/command/ask.ts';
import { command, type CommandIo } from '../src/command/command.ts';
import { runAsScript } from '../src/command/run-as-script.ts';
import { newKinds, questions } from '../src/import/draft/new-questions.ts';
import { answersFor } from '../src/import/new-answers.ts';
import { unitKinds } from '../src/model/vocabulary.ts';
import { WrongUsage } from '../src/user-error.ts';

const usage = `用法：npm run new -- case|method|step|term|template [--名称 值]…
      npm run new -- library 文件夹
新建一个案例、方法、环节、术语或表单的草稿；没有写的会逐个问。
${newKinds.map((kind) => `  ${kind.padEnd(9)}${questions[kind].map(({ name, question }) => `--${name} ${question.replace(/，.*$/, '')}`).join('  ')}`).join('\n')}
  都可以写 --id 编号（也就是网址里的名字），不写时按名称的读音起。--kind 可写：${unitKinds.join('、')}。
library 在空文件夹里新建一个自己的库：程序、环节、术语和表单都有，没有案例、方法、问题和来源。
退出码：0 写好了；1 编号已被占用，或填的内容通不过检查，没有写；2 参数写错，或文件夹不能用。`;

const text = { type: 'string' } as const;

/** Starts a library of its own in a folder. */
async function newLibrary(folder: string | undefined, { cwd, out }: CommandIo): Promise<number> {
  if (folder === undefined) throw new WrongUsage('还要写放在哪个文件夹，如：npm run new -- library ../我们的案例库');
  const { startLibrary } = await import('../src/build/start-library.ts');
  const target = resolve(cwd, folder);
  startLibrary(projectRoot, target);
  out.write(
    `新的库在 ${target}。\n在那里运行 npm start 就能看；网站名称、单位和联系方式写在 src/site-config.ts，第一个案例用 npm run new -- case 或 npm run import 来写。\n`,
  );
  return 0;
}

/** npm run new: writes a new entry as a draft that passes the check, or starts a library. */
export const newDraft = command({
  usage,
  options: { title: text, unit: text, kind: text, from: text, task: text, step: text, id: text },
  positionals: { min: 1, max: 2 },
  async run({ values, positionals: [name, folder] }, io) {
    if (name === 'library') return newLibrary(folder, io);
    const { cwd, input, out, err } = io;
    const kind = newKinds.find((known) => known === name);
    if (!kind) throw new WrongUsage(`不能新建「${name}」，可写：${[...newKinds, 'library'].join('、')}`);
    if (folder !== undefined) throw new WrongUsage(`看不懂「${folder}」`);
    const asker = input.isTTY ? new Asker(input, out) : undefined;
    const answers = await answersFor(kind, values, asker && ((question) => asker.ask(question))).finally(() =>
      asker?.close(),
    );
    const { slugPattern } = await import('../src/model/fields.ts');
    const { slugOf } = await import('../src/import/draft/slug.ts');
    const { CheckCache } = await import('../src/checks/check-cache.ts');
    const { checkAdded } = await import('../src/checks/check-added.ts');
    const { writeNewEntry } = await import('../src/import/write-new-entry.ts');
    const id = values.id ?? slugOf(answers.title, 12, kind);
    if (!slugPattern.test(id)) throw new WrongUsage(`--id：「${id}」只能用小写字母、数字和连字符，如：wu-cha`);
    const today = new Date().toISOString().slice(0, 10);
    const content = join(cwd, 'content');
    const written = writeNewEntry(content, { kind, answers, id, today }, (added) =>
      checkAdded(content, added, new CheckCache(cwd)),
    );
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
