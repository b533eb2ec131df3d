import { defineConfig } from 'prisma/config';

/** Where Prisma's own commands find the schema, the migrations and the database. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? 'postgresql://localhost:5432/gantry' },
});
