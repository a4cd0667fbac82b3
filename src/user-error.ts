/**
 * Something that the user of a command can put right. The message says in Chinese what is wrong and what to do; the 。
 * at its end may be left out.
 */
export class UserError extends Error {
  override name = 'UserError';
}

/** Arguments that a command cannot use; its usage is shown after the message. */
export class WrongUsage extends UserError {
  override name = 'WrongUsage';
}
