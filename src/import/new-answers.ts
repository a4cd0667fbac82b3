import type { ContentIssue } from '../model/issue.ts';
import { WrongUsage } from '../user-error.ts';
import { questions, type Answers, type NewKind, type Question } from './draft/new-questions.ts';

/** Asks the user something in Chinese and returns the answer. */
export type Ask = (question: string) => Promise<string>;

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

/** Asks until the answer can be used. */
async function askFor(question: Question, ask: Ask): Promise<string> {
  let wrong: string | undefined;
  for (;;) {
    const answer = await ask(`${wrong === undefined ? '' : `${wrong}\n`}${asked(question)}：`);
    wrong = complaint(question, answer);
    if (wrong === undefined) return answer;
  }
}

/** What an option says, without spaces around it. */
function readFlag(question: Question, given: string): string {
  const answer = given.trim();
  const wrong = complaint(question, answer);
  if (wrong !== undefined) throw new WrongUsage(`--${question.name}：${wrong}`);
  return answer;
}

/**
 * Answers the questions for a new entry with options, and asks for what they leave out.
 *
 * @param given Values of options by the name of the question.
 * @param ask Absent where there is no terminal.
 * @throws {WrongUsage} When an option cannot be used, or one is missing and nobody can be asked.
 */
export async function answersFor(
  kind: NewKind,
  given: Readonly<Record<string, string | undefined>>,
  ask: Ask | undefined,
): Promise<Answers> {
  const missing = questions[kind].filter(({ name }) => given[name] === undefined);
  if (missing.length > 0 && !ask)
    throw new WrongUsage(`还要写 ${missing.map((question) => `--${question.name}（${asked(question)}）`).join('、')}`);
  const answers: Partial<Record<Question['name'], string>> = {};
  for (const question of questions[kind]) {
    const flag = given[question.name];
    if (flag !== undefined) answers[question.name] = readFlag(question, flag);
    else if (ask) answers[question.name] = await askFor(question, ask);
  }
  return answers as Answers;
}

/**
 * Explains errors of the content check by the options of `npm run new`: each once, behind the option whose answer it
 * quotes, since one answer appears in several fields of a file.
 */
export function explainErrors(errors: readonly ContentIssue[], kind: NewKind, answers: Answers): string[] {
  const lines = errors.map(({ message }) => {
    const quoted = [...message.matchAll(/「([^」]+)」/g)].map(([, text = '']) => text);
    const question = questions[kind].find(({ name }) => quoted.some((text) => answers[name]?.includes(text)));
    return question ? `--${question.name}（${nameOf(question)}）：${message}` : message;
  });
  return [...new Set(lines)];
}
