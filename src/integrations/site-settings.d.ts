/** The settings of this build, which `settings-module.ts` provides. */
declare module 'site:settings' {
  export const settings: import('../build/site-settings.ts').SiteSettings;
}
