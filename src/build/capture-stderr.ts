/**
 * Buffers standard error while `work` runs, so that its meaning can be printed first.
 *
 * When the work succeeds, the buffer is written; when it fails, it is left to the caller.
 *
 * @param captured Receives what was written.
 * @throws {Error} What the work throws.
 */
export async function captureStderr(work: () => Promise<void>, captured: string[]): Promise<void> {
  const { stderr } = process;
  const write = stderr.write;
  stderr.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    captured.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
    const done = rest.find((argument) => typeof argument === 'function') as (() => void) | undefined;
    if (done) process.nextTick(done);
    return true;
  };
  try {
    await work();
  } finally {
    stderr.write = write;
  }
  if (captured.length > 0) stderr.write(captured.join(''));
}
