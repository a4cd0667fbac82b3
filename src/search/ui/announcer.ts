/** Pause before a change is read out, in milliseconds: long enough that not every key is announced to a typist. */
const pause = 500;

/** Reads out the last of several messages in quick succession. */
export class Announcer {
  readonly #region: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param region Element with `role="status"`, out of sight. */
  constructor(region: HTMLElement) {
    this.#region = region;
  }

  say(message: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#region.textContent = message;
    }, pause);
  }
}
