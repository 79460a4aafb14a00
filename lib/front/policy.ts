import { createHash, randomBytes } from 'node:crypto';

export interface PolicySettings {
  /** The site's own address; https asks for HSTS. */
  appUrl: string;
  /** Where a form of ours may lead besides ourselves: Stripe's checkout page. */
  checkoutOrigin: string;
  dev: boolean;
}

/** Where browsers report what the policy refused. */
export const REPORT_PATH = '/api/csp-report';

/** Headers of every answer, whatever it is. */
export function safetyHeaders({ appUrl }: PolicySettings): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy':
      'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), ' +
      'payment=(), usb=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    'x-frame-options': 'DENY',
    ...(appUrl.startsWith('https://')
      ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
      : {}),
  };
}

/**
 * The Content-Security-Policy of a document.
 * @param inline what may stand inline: hashes of a kept page, or one nonce of a dynamic one
 */
export function contentSecurityPolicy(
  settings: PolicySettings,
  inline: { scripts: string[]; styles: string[] },
): string {
  const { dev, checkoutOrigin, appUrl } = settings;
  // Next's development client evaluates code and writes inline; production never may.
  const scripts = dev ? ["'unsafe-inline'", "'unsafe-eval'"] : inline.scripts;
  const styles = dev ? ["'unsafe-inline'"] : inline.styles;
  return [
    `default-src 'self'`,
    ['script-src', `'self'`, ...scripts].join(' '),
    ['style-src', `'self'`, ...styles].join(' '),
    `img-src 'self' data:`,
    `font-src 'self'`,
    dev ? `connect-src 'self' ws:` : `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    // A POST of ours ends in a redirect to Stripe's page, which form-action checks as well.
    `form-action 'self' ${checkoutOrigin}`,
    `frame-ancestors 'none'`,
    `report-uri ${REPORT_PATH}`,
    ...(appUrl.startsWith('https://') ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** A nonce for one answer, in the form that Next looks for in the request's policy header. */
export function newNonce(): string {
  return randomBytes(18).toString('base64');
}

/** The policy's sources for everything that stands inline in a finished document. */
export function inlineSources(html: string): { scripts: string[]; styles: string[] } {
  return { scripts: hashes(html, SCRIPT), styles: hashes(html, STYLE) };
}

const SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi;
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/gi;

function hashes(html: string, element: RegExp): string[] {
  const found = new Set<string>();
  for (const [, text = ''] of html.matchAll(element)) {
    found.add(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  }
  return [...found];
}
