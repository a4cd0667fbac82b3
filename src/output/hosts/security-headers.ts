/**
 * Headers that every answer of a host should carry, in Internet order.
 *
 * The policy lets pages load what comes from their own site and nothing else; no page has a script or a style in its
 * own text. The one policy of Trusted Types lets pass the address of the site's service worker (see
 * `browser/offline/register.ts`).
 *
 * Source: W3C Content Security Policy Level 3, Trusted Types; WHATWG HTML (COOP); MDN.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types service-worker',
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
