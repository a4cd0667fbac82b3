import { fileURLToPath } from 'node:url';
import { normaliseBase } from '../model/base-path.ts';
import { UserError } from '../user-error.ts';

/** Project folder, without a slash at its end. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Port on which the site is served to its publisher. */
export const sitePort = 4321;

/** What a publisher sets outside the project, and that changes the built site. */
export interface SiteSettings {
  /** Origin of the published site without a slash at its end; `undefined` where it is not known. */
  origin: string | undefined;
  /** Path below which the site is served, with a slash at each end. */
  base: string;
  /** Whether drafts are shown. Such a site is not to be published. */
  showsDrafts: boolean;
  /** Whether browsers keep the site for reading offline; they never keep drafts. */
  worksOffline: boolean;
}

/** A setting that cannot be used. Its message says what to write instead. */
class SettingsError extends UserError {
  override name = 'SettingsError';

  constructor(message: string) {
    super(message);
    this.stack = message; // where it was read says nothing to a publisher
  }
}

function readOrigin(given: string): string | undefined {
  if (given === '') return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:\/\//i.test(given) || url.username || url.password || /[?#\s\\]/.test(given)) {
    throw new SettingsError(
      `SITE_URL「${given}」不是网站地址。请写成 https://example.org 这样：以 http:// 或 https:// 开头，后面只有域名和端口。`,
    );
  }
  if (url.pathname !== '/') {
    throw new SettingsError(
      `SITE_URL「${given}」里带有路径。请只写 SITE_URL=${url.origin}，把路径写进 BASE_PATH=${url.pathname.replace(/\/*$/, '/')}。`,
    );
  }
  return url.origin;
}

function readBase(given: string): string {
  const base = normaliseBase(given);
  if (!/^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/.test(base)) {
    throw new SettingsError(
      `BASE_PATH「${given}」不能用作路径。请写成 /library/ 这样：只用英文字母、数字和 - _ . ~，用 / 分隔，不能有空格、问号、井号和 ..。`,
    );
  }
  return base;
}

/**
 * Reads the settings from environment variables: `SITE_URL` and `BASE_PATH` say where the site is published, with
 * `SHOW_DRAFTS=1` it shows drafts, with `NO_PWA=1` it does not work offline.
 *
 * @throws {SettingsError} When a value cannot be used.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): SiteSettings {
  const valueOf = (name: string): string => (environment[name] ?? '').trim();
  const showsDrafts = valueOf('SHOW_DRAFTS') === '1';
  return {
    origin: readOrigin(valueOf('SITE_URL')),
    base: readBase(valueOf('BASE_PATH')),
    showsDrafts,
    worksOffline: valueOf('NO_PWA') !== '1' && !showsDrafts,
  };
}
