import stylistic from '@stylistic/eslint-plugin';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';

const inlineCode = 'The security policy lets no page have it; put it into src/';

// Views: what .astro files show. Their scripts, and all other code, are .oxlintrc.json's.
export default defineConfig(
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
  {
    files: ['**/*.astro'],
    plugins: { '@stylistic': stylistic },
    rules: {
      'astro/no-set-html-directive': 'error',
      // A table that scrolls must take the focus, so that keys can scroll it (WCAG 2.1.1).
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region'], tags: [] }],
      '@stylistic/max-len': [
        'error',
        { code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreUrls: true },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXElement[openingElement.name.name="style"]', message: `${inlineCode}styles.` },
        {
          selector: 'JSXElement[openingElement.name.name="script"] > AstroRawText[value=/\\S/]',
          message: `${inlineCode}browser.`,
        },
        { selector: 'JSXAttribute[name.name="style"]', message: `${inlineCode}styles.` },
      ],
    },
  },
);
