/**
 * Whether a build makes a site that works offline: not where its publisher has switched that off, and not with
 * drafts, which browsers
 * would keep.
 *
 * @param environment Settings as `src/build/site-settings.ts` writes them.
 */
export function worksOffline(environment: Readonly<Record<string, string | undefined>>): boolean {
  return environment['NO_PWA'] !== '1' && environment['SHOW_DRAFTS'] !== '1';
}
