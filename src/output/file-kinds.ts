/** Who asks for a file: readers, the host that serves the site, other programs, or only those who publish it. */
type Audience = 'reader' | 'host' | 'machine' | 'publisher';

/**
 * Classes of readers' files in the order in which the budget for reading offline is spent, the most used first: what no
 * page is shown without; home, search and the first page of each list; entries by collection; tables that every search
 * and every choice load; words of the search index; cases, with what the index records of pages and what lists show of
 * cases; other pages; pictures, downloads and data.
 */
export const offlineClasses = [
  'shell',
  'entrance',
  'method',
  'step',
  'term',
  'template',
  'search',
  'word',
  'case',
  'page',
  'extra',
] as const;
export type OfflineClass = (typeof offlineClasses)[number];

/** A kind of file of the built site, and all that packing, hosts, discs, offline reading and publishing do with it. */
export interface FileKind {
  /**
   * Regular expression over the whole path below the site's folder, with forward slashes. Hosts get it too: only what
   * JavaScript, PCRE (nginx) and RE2 (Caddy) read alike.
   */
  paths: string;
  audience: Audience;
  /** The file name contains a hash of the content, so the file never changes. Kinds with a hash come first. */
  isHashed?: true;
  /** Media type without charset, where the file's extension does not give it. */
  mediaType?: string;
  /** Absent for what is never kept for reading offline. */
  offline?: OfflineClass;
  /**
   * How a disc gets it: as a file, as a script that contains its bytes, as a script that hands over its JSON, or not.
   * Default: readers' files as files.
   */
  disc?: 'file' | 'script' | 'data' | 'none';
  /** `false` for text that no packed variant is worth. Default: text for readers and machines is packed. */
  isPacked?: false;
  /** Says that a whole release is there, so publishing puts it in place last. */
  announcesRelease?: true;
}

/** The files of a built site. The first kind whose `paths` match counts; others are of the two kinds
 * below. */
export const fileKinds: readonly FileKind[] = [
  { paths: '_astro/.+\\.(?:css|woff2)', audience: 'reader', isHashed: true, offline: 'shell' },
  { paths: '_astro/.+', audience: 'reader', isHashed: true, offline: 'extra' },
  // A disc gets plain scripts in the place of modules.
  { paths: '_client/.+-[A-Z0-9]{8}\\.js', audience: 'reader', isHashed: true, offline: 'shell', disc: 'none' },
  { paths: 'pagefind/.+-[A-Z0-9]{8}\\.js', audience: 'reader', isHashed: true, offline: 'search', disc: 'none' },
  { paths: 'pagefind/words/.+\\.bin', audience: 'reader', isHashed: true, offline: 'word', disc: 'script' },
  { paths: 'pagefind/pages/.+\\.bin', audience: 'reader', isHashed: true, offline: 'case', disc: 'script' },
  { paths: 'pagefind/.+\\.bin', audience: 'reader', isHashed: true, offline: 'search', disc: 'script' },

  { paths: '_client/.+\\.js', audience: 'reader', offline: 'shell', disc: 'none' },
  { paths: 'pagefind/.+\\.js', audience: 'reader', offline: 'search', disc: 'none' },
  { paths: 'pagefind/.+', audience: 'reader', offline: 'search', disc: 'script' },
  { paths: '404\\.html', audience: 'reader', offline: 'shell', disc: 'none' },
  { paths: 'favicon\\.svg', audience: 'reader', offline: 'shell' },
  { paths: '(?:[^/]+/)?index\\.html', audience: 'reader', offline: 'entrance' },
  // Further parts of lists.
  { paths: '.+/[0-9]+/index\\.html', audience: 'reader', offline: 'page' },
  { paths: 'methods/[^/]+/index\\.html', audience: 'reader', offline: 'method' },
  { paths: 'steps/[^/]+/index\\.html', audience: 'reader', offline: 'step' },
  { paths: 'glossary/[^/]+/index\\.html', audience: 'reader', offline: 'term' },
  { paths: 'templates/[^/]+/index\\.html', audience: 'reader', offline: 'template' },
  { paths: 'cases/[^/]+/index\\.html', audience: 'reader', offline: 'case' },
  { paths: '.+\\.html', audience: 'reader', offline: 'page' },
  // A disc has no addresses that readers wrote down in an earlier release.
  { paths: 'anchors/.+\\.json', audience: 'reader', offline: 'extra', disc: 'none' },
  // What readers choose cases by and compare.
  { paths: 'browse/cards/.+\\.json', audience: 'reader', offline: 'case', disc: 'data' },
  { paths: 'browse/.+\\.json', audience: 'reader', offline: 'search', disc: 'data' },
  { paths: 'data/cases/.+\\.json', audience: 'reader', offline: 'extra', disc: 'data' },

  { paths: 'robots\\.txt|llms(?:/.+)?\\.txt|rss\\.xml|sitemap[^/]*\\.xml', audience: 'machine' },
  { paths: 'data/.+\\.ndjson', audience: 'machine', mediaType: 'application/x-ndjson' },
  // One for each page and asked for by few: two files more for each would take longer than they save.
  { paths: '(?:.+/)?index\\.md', audience: 'machine', isPacked: false },
  { paths: 'data/.+|cards/.+', audience: 'machine' },
  { paths: 'manifest\\.webmanifest|icons/.+', audience: 'machine' },
  // What the worker needs of each release besides its script.
  { paths: 'as-used\\.bin', audience: 'machine', offline: 'shell' },
  { paths: 'sw\\.js', audience: 'machine', announcesRelease: true },

  { paths: '.+\\.(?:docx?|xlsx?|pptx?|pdf|zip)', audience: 'reader', offline: 'extra' },
  { paths: 'licences\\.txt', audience: 'reader', isPacked: false },
  { paths: 'sbom\\.cdx\\.json', audience: 'machine', isPacked: false, disc: 'file' },

  { paths: '_headers|nginx\\.conf|Caddyfile|web\\.config', audience: 'host', mediaType: 'text/plain' },
  { paths: '\\.nojekyll', audience: 'host' },
  { paths: 'release\\.json', audience: 'publisher', announcesRelease: true },
];

/** A file that the table does not know: readers may link to it, its name promises nothing, nothing depends on it. */
export const unknownKind: FileKind = { paths: '.+', audience: 'reader' };

/** A packed variant, which hosts send in the place of the file beside it. */
export const packedKind: FileKind = { paths: '.+\\.(?:br|gz)', audience: 'host' };
