/** What verifying found. */
export interface Verified {
  id: string;
  files: number;
  /** One Chinese sentence for each file that is not what it should be. */
  troubles: string[];
  /** What the host might do better, in Chinese: headers that it does not send. Readers have the right files anyway. */
  advice: string[];
}

const indent = (lines: readonly string[]): string => lines.map((line) => `  ${line}\n`).join('');

/** Reports in Chinese which files are wrong. */
export function formatTroubles({ id, files, troubles }: Verified): string {
  return troubles.length === 0
    ? `版本 ${id} 的 ${files} 个文件都同发布的一样。`
    : `${indent(troubles)}版本 ${id} 的 ${files} 个文件里有 ${troubles.length} 个不对。请重新发布，或用 rollback 退回。`;
}

/** Reports in Chinese what the host might do better, with a line end; empty where there is nothing. */
export function formatAdvice({ advice }: Verified): string {
  return advice.length === 0
    ? ''
    : `主机还可以这样改（不改也能用；GitHub Pages 等主机不能设头）：\n${indent(advice)}\n`;
}
