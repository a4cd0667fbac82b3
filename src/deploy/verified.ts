/** What verifying found. */
export interface Verified {
  id: string;
  files: number;
  /** One Chinese sentence for each file that is not what it should be. */
  troubles: string[];
}
