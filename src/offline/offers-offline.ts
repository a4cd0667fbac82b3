/**
 * Whether a site offers itself for reading offline: not while authors write, not with drafts, not where the publisher says no
 * (`npm run build -- --no-pwa`).
 *
 * @param environment Variables of the build.
 */
export function offersOffline(environment: Readonly<Record<string, string | undefined>>): boolean {
  return environment['NO_PWA'] !== '1' && environment['SHOW_DRAFTS'] !== '1';
}
