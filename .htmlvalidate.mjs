import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes the doctype in lower case and closes void elements in two ways; both are valid.
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    // Titles of write-ups are long in Chinese official style.
    'long-title': 'off',
    // Custom properties on an element are how pages hand lengths to the compositions.
    'no-inline-style': 'off',
    // The outline stands twice, for narrow and for wide windows, and one is always hidden; axe looks at what is shown.
    'unique-landmark': 'off',
    // The search dialog finds as one types and Enter opens the search page; it needs no button for that.
    'wcag/h32': 'off',
    // A table that scrolls is a focusable region with a name, and no section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});
