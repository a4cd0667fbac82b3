/** A file that cannot be imported; its message is one Chinese sentence that says why and what to do. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}
