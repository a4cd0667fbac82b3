import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { indexContent, type ContentIndex } from '../src/library/content-index.ts';
import { runChecks } from '../src/checks/run-checks.ts';
import { newEntry, newKinds, questions, type Answers, type NewKind } from '../src/import/draft/new-entry.ts';
import { slugOf } from '../src/import/draft/slug.ts';
import { UnwritableDrafts, writeDrafts } from '../src/import/write-drafts.ts';
import { loadContent } from '../src/library/load-content.ts';
import { readDocument } from '../src/markdown/document.ts';
import { slugPattern } from '../src/model/fields.ts';
import { unitKinds, type Collection } from '../src/model/vocabulary.ts';
import { Cancelled } from '../src/command/ask.ts';
import { answersFor, told, WrongAnswer } from '../src/import/new-answers.ts';

const usage = `用法：npm run new -- case|method|step|term|template [--名称 值]…
新建一个案例、方法、环节、术语或表单的草稿；没有写的会逐个问。
${newKinds.map((kind) => `  ${kind.padEnd(9)}${questions[kind].map(({ name, question }) => `--${name} ${question.replace(/，.*$/, '')}`).join('  ')}`).join('\n')}
  都可以写 --id 编号（也就是网址里的名字），不写时按名称的读音起。--kind 可写：${unitKinds.join('、')}。
退出码：0 写好了；1 编号已被占用，或填的内容通不过检查，没有写；2 参数写错。`;

const lastOrder = (index: ContentIndex): number =>
  Math.max(
    0,
    ...index.in('steps').map(({ frontmatter }) => Number((frontmatter.value as { order?: number } | null)?.order ?? 0)),
  );

/** Writes the entry when the check has nothing against it. Returns the exit code. */
function write(kind: NewKind, answers: Answers, id: string, folder: string): number {
  const { documents } = loadContent(folder);
  const files = newEntry(kind, answers, {
    id,
    today: new Date().toISOString().slice(0, 10),
    nextOrder: lastOrder(indexContent(documents)) + 1,
  });
  const taken = files.find(({ path }) => existsSync(join(folder, path)));
  if (taken) {
    console.error(`content/${taken.path} 已经有了，没有写。请用 --id 换一个编号。`);
    return 1;
  }
  const added = files.map(({ path, content }) =>
    readDocument(`content/${path}`, path.split('/')[0] as Collection, content),
  );
  const errors = runChecks([...documents, ...added]).filter(
    ({ path, severity }) => severity === 'error' && added.some((document) => document.path === path),
  );
  if (errors.length > 0) {
    console.error(
      `没有写，填的内容有错：\n${told(errors, kind, answers)
        .map((line) => `- ${line}`)
        .join('\n')}`,
    );
    return 1;
  }
  writeDrafts(folder, files);
  console.log(
    `写好了草稿：${files.map(({ path }) => `content/${path}`).join('、')}。\n打开它，把“待补充”的地方写完，用 npm run check 检查，最后删去 draft: true。`,
  );
  return 0;
}

async function main(): Promise<number> {
  let kind: NewKind | undefined;
  let values: Record<string, string | undefined>;
  try {
    const text = { type: 'string' } as const;
    const parsed = parseArgs({
      allowPositionals: true,
      options: {
        title: text,
        unit: text,
        kind: text,
        from: text,
        task: text,
        step: text,
        id: text,
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { help, ...given } = parsed.values;
    if (help) {
      console.log(usage);
      return 0;
    }
    kind = newKinds.find((name) => name === parsed.positionals[0]);
    values = given;
    if (!kind || parsed.positionals.length !== 1) throw new Error('Wrong usage');
  } catch {
    console.error(`${process.argv.length > 2 ? `看不懂这些参数：${process.argv.slice(2).join(' ')}\n` : ''}${usage}`);
    return 2;
  }
  try {
    const answers = await answersFor(kind, values);
    const id = values['id'] ?? slugOf(answers.title, 12, kind);
    if (!slugPattern.test(id)) throw new WrongAnswer(`--id：「${id}」只能用小写字母、数字和连字符，如：wu-cha`);
    return write(kind, answers, id, 'content');
  } catch (error) {
    if (error instanceof Cancelled) {
      console.error(`\n${error.message}。`);
      return 2;
    }
    if (error instanceof UnwritableDrafts) {
      console.error(`${error.message}。`);
      return 2;
    }
    if (!(error instanceof WrongAnswer)) throw error;
    console.error(`${error.message}\n${usage}`);
    return 2;
  }
}

process.exitCode = await main();
