/** What publishing did, or would do. */
export interface Summary {
  /** Release that readers see now. */
  id: string;
  /** Nothing had to be done: the target has this release already. */
  isCurrent: boolean;
  /** Files and bytes that went to the target. */
  sent: { files: number; bytes: number };
  /** Files that were there already. */
  kept: number;
  /** Files of earlier releases that readers can still fetch until the grace time is over. */
  waiting: number;
  /** Paths that went, would go or were deleted, for `--dry-run`. */
  changes: readonly string[];
}

/** Formats a number of bytes for people. */
function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Reports in Chinese what was done, or what would be done. */
export function formatSummary({ id, isCurrent, sent, kept, waiting, changes }: Summary, isDryRun: boolean): string {
  const rest =
    waiting === 0
      ? ''
      : `\n以前版本的 ${waiting} 个文件还留着，给开着旧页面的读者用，到时间后再运行一次发布就删去；要现在就删，加 --grace 0。`;
  if (isCurrent) return `目标已经是版本 ${id}，没有要改的。${rest}`;
  const amount = `${sent.files} 个文件，${formatBytes(sent.bytes)}；另有 ${kept} 个文件没有变`;
  return isDryRun
    ? `${changes.map((change) => `  ${change}\n`).join('')}会发布版本 ${id}：${amount}。没有改动目标。`
    : `已发布版本 ${id}：传了 ${amount}。${rest}`;
}
