import { fileURLToPath } from 'node:url';
import { UserError } from '../user-error.ts';

/** Project folder, without a slash at its end. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Port on which the site is served to its publisher. */
export const sitePort = 4321;

/** Values from the environment that change the built site. */
export interface SiteSettings {
  /** Origin of the published site without a slash at its end; empty where it is not known. */
  SITE_URL: string;
  /** Path below which the site stands, with one slash at each end. */
  BASE_PATH: string;
  /** `1` where drafts are shown, else empty. */
  SHOW_DRAFTS: string;
  /** `1` where the site is not to work offline, else empty. */
  NO_PWA: string;
}

/** A setting that cannot be used. Its message tells the publisher what to write instead. */
export class SettingsError extends UserError {
  override name = 'SettingsError';

  constructor(message: string) {
    super(message);
    this.stack = message; // where it was read says nothing to a publisher
  }
}

function readSiteUrl(given: string): string {
  if (given === '') return '';
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

function readBasePath(given: string): string {
  const parts = given.split('/').filter((part) => part !== '');
  if (parts.some((part) => !/^[\w.~-]+$/.test(part) || part === '.' || part === '..')) {
    throw new SettingsError(
      `BASE_PATH「${given}」不能用作路径。请写成 /library/ 这样：只用英文字母、数字和 - _ . ~，用 / 分隔，不能有空格、问号、井号和 ..。`,
    );
  }
  return ['', ...parts, ''].join('/');
}

/**
 * Reads the settings and writes them back in their one form, so that Astro, which reads the environment itself, sees
 * the same.
 *
 * @throws {SettingsError} When a value cannot be used.
 */
export function siteSettings(environment: NodeJS.ProcessEnv = process.env): SiteSettings {
  const settings = {
    SITE_URL: readSiteUrl((environment['SITE_URL'] ?? '').trim()),
    BASE_PATH: readBasePath((environment['BASE_PATH'] ?? '').trim()),
    SHOW_DRAFTS: environment['SHOW_DRAFTS'] === '1' ? '1' : '',
    NO_PWA: environment['NO_PWA'] === '1' ? '1' : '',
  };
  Object.assign(environment, settings);
  return settings;
}
