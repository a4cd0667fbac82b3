/** What verifying found. */
export interface Verified {
  id: string;
  files: number;
  /** One Chinese sentence for each file that is not what it should be. */
  troubles: string[];
  /**
   * What the host might do better, in Chinese: headers that it does not send. Readers have the right files all the
   * same.
   */
  advice: string[];
}
