const kebab = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';

export default {
  extends: ['stylelint-config-standard'],
  plugins: ['stylelint-no-unsupported-browser-features'],
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  rules: {
    // Chromium 90 is the oldest browser that the site promises: no nesting, :has(), @layer or container queries there.
    'plugin/no-unsupported-browser-features': [true, { browsers: ['chrome >= 90'], ignorePartialSupport: true }],
    'media-feature-range-notation': 'prefix',
    // Block, element and modifier: .search-option__title, .search-option--section.
    'selector-class-pattern': `^${kebab}(?:__${kebab})?(?:--${kebab})?$`,
    'import-notation': 'string',
    // Empty lines group the tokens.
    'custom-property-empty-line-before': null,
    // Rules stand by component; links of two components never meet in one element.
    'no-descending-specificity': null,
    // Safari on iOS knows it by no other name.
    'property-no-vendor-prefix': [true, { ignoreProperties: ['-webkit-text-size-adjust'] }],
    // A size of paper.
    'value-keyword-case': ['lower', { ignoreKeywords: ['A4'] }],
  },
};
