/**
 * Shows how far a long run is, on one line of a terminal; writes nothing where there is none.
 *
 * @param label What is being done, in Chinese.
 */
export function progressBar(
  label: string,
  stream: NodeJS.WritableStream & { isTTY?: boolean } = process.stderr,
): (done: number, all: number) => void {
  if (!stream.isTTY) return () => {};
  let shown = -1;
  return (done, all) => {
    const filled = Math.floor((done / Math.max(1, all)) * 24);
    if (filled === shown && done !== all) return;
    shown = filled;
    stream.write(
      `\r${label} [${'#'.repeat(filled)}${' '.repeat(24 - filled)}] ${done}/${all}${done === all ? '\n' : ''}`,
    );
  };
}
