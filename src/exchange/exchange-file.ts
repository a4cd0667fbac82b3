/** A file for other programs. */
export interface ExchangeFile {
  /** Path below the site's folder, with forward slashes. */
  path: string;
  content: string;
}
