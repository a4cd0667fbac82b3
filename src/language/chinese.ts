/** Chinese characters and full-width punctuation, as the inside of a regular expression class (flag `u`). */
export const chineseClass =
  '\\p{Script=Han}\\u3000-\\u303f\\uff01-\\uff60\\uffe0-\\uffe6\\u2014\\u2018\\u2019\\u201c\\u201d\\u2026\\u00b7';
