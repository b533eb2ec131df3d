import { inject } from 'vitest';

process.env['DATABASE_URL'] = inject('databaseUrl');
process.env['BETTER_AUTH_SECRET'] = 'a-secret-for-tests-of-at-least-32-characters';
