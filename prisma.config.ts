import { defineConfig } from 'prisma/config';

/** For `prisma generate` and `prisma studio`. Migrations are applied by `npm run migrate`, not by this command. */
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
});
