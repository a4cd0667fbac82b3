/** What vitest puts into the environment; Astro would take it for its own. */
const fromVitest = /^(?:NODE_ENV|BASE_URL|MODE|DEV|PROD|SSR|TEST|VITEST.*)$/;

/** The environment in which a publisher would run a build. */
export function buildEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !fromVitest.test(name)));
}
