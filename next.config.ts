import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

const config: NextConfig = {
  // Several builds side by side (a demo, a developer, a test run) each want a folder of their own.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // The front compresses once and keeps the answer; Next would compress on every request.
  compress: false,
  // Addresses are canonical as the front keeps them; a redirect here would hide a wrong link.
  trailingSlash: false,
  // The badge of the development server would stand in every screenshot.
  devIndicators: false,
  images: { unoptimized: true },
  // Drivers and native modules are required from node_modules, never bundled.
  serverExternalPackages: [
    '@prisma/adapter-pg',
    '@prisma/client',
    'nodemailer',
    'pg',
    'pg-boss',
    'pino',
    'rate-limiter-flexible',
    'sharp',
    'stripe',
  ],
  experimental: {
    // The root layout is below [locale]; an address outside of it needs a whole page of its own.
    globalNotFound: true,
    // A logo may be 2 MB (PRODUCT: company), and multipart framing comes on top.
    serverActions: { bodySizeLimit: '3mb' },
  },
};

export default withNextIntl(config);
