import { questions, type Answers, type NewKind, type Question } from './draft/new-entry.ts';
import type { ContentIssue } from '../model/issue.ts';
import { Asker } from '../command/ask.ts';

/** Something the user can put right; its message says what. */
export class WrongAnswer extends Error {
  override name = 'WrongAnswer';
}

/** Words of a question that name what is asked. */
const nameOf = ({ question }: Question): string => question.replace(/，.*$/, '');
/** The whole question, with what may be answered. */
const asked = ({ question, values }: Question): string => `${question}${values ? `，可写：${values.join('、')}` : ''}`;

function complaint(question: Question, answer: string): string | undefined {
  const { values } = question;
  if (answer === '') return `${nameOf(question)}不能为空`;
  if (/[\p{Cc}\u2028\u2029]/u.test(answer)) return `${nameOf(question)}要写在一行里，不能有换行或看不见的控制字符`;
  return values && !values.includes(answer) ? `「${answer}」不能用，可写：${values.join('、')}` : undefined;
}

/**
 * Takes what the flags say and asks for the rest; without a terminal nothing is asked.
 *
 * @throws {WrongAnswer} When an answer cannot be used, or one is missing and cannot be asked for.
 */
export async function answersFor(kind: NewKind, given: Readonly<Record<string, string | undefined>>): Promise<Answers> {
  const answers: Partial<Record<Question['name'], string>> = {};
  const missing = questions[kind].filter(({ name }) => given[name] === undefined);
  if (missing.length > 0 && !process.stdin.isTTY)
    throw new WrongAnswer(`还要写 ${missing.map((question) => `--${question.name}（${asked(question)}）`).join('、')}`);
  const terminal = missing.length > 0 ? new Asker(process.stdin, process.stdout) : undefined;
  try {
    for (const question of questions[kind]) {
      const flag = given[question.name]?.trim();
      let answer = flag;
      while (answer === undefined || (flag === undefined && complaint(question, answer) !== undefined)) {
        if (answer !== undefined) console.log(complaint(question, answer));
        answer = (await terminal?.ask(`${asked(question)}：`)) ?? '';
      }
      const wrong = complaint(question, answer);
      if (wrong) throw new WrongAnswer(`--${question.name}：${wrong}`);
      answers[question.name] = answer;
    }
  } finally {
    terminal?.close();
  }
  return answers as Answers;
}

/**
 * What the check says, each once, behind the flag whose answer it quotes; one answer stands in several fields of a
 * file.
 */
export function told(errors: readonly ContentIssue[], kind: NewKind, answers: Answers): string[] {
  const lines = errors.map(({ message }) => {
    const quoted = [...message.matchAll(/「([^」]+)」/g)].map(([, text = '']) => text);
    const question = questions[kind].find(({ name }) => quoted.some((text) => answers[name]?.includes(text)));
    return question ? `--${question.name}（${nameOf(question)}）：${message}` : message;
  });
  return [...new Set(lines)];
}
