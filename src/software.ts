import packageJson from '../package.json' with { type: 'json' };

/** Name and version of this software, which `package.json` states. */
export const software: { name: string; version: string } = { name: packageJson.name, version: packageJson.version };
