import { UserError } from '../../user-error.ts';

/** A file that cannot be imported; its message is one Chinese sentence that says why and what to do. */
export class UnreadableFile extends UserError {
  override name = 'UnreadableFile';
}
