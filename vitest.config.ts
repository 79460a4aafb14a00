import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{lib,dev,components,app,server,prisma}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/*.stack.test.ts', '**/node_modules/**'],
          setupFiles: ['./dev/testing/no-console-error.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['{lib,dev,app,server,prisma}/**/*.db.test.ts'],
          globalSetup: ['./dev/testing/postgres-global.ts'],
          setupFiles: ['./dev/testing/database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'stack',
          include: ['{lib,dev,app,server,prisma}/**/*.stack.test.ts'],
          setupFiles: ['./dev/testing/no-console-error.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});
