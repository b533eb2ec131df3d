import 'server-only';
import { z } from 'zod';

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });

const ALLOWED = {
  PORT: 'a whole number from 0 to 65535 (0 takes any free port); leave it out for 3000',
  DATABASE_URL: 'a PostgreSQL address such as postgresql://user:password@host:5432/name; leave it out for a database in DATA_DIR',
  DATA_DIR: 'a directory that can be made and written to; leave it out for ./data',
  BETTER_AUTH_SECRET: 'at least 32 characters, the same on every server; leave it out to have one made in DATA_DIR',
  PUBLIC_URL: 'the address that people open, such as https://gantry.example.com; leave it out unless Gantry is behind a proxy',
} as const;

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.int().max(65535))
    .optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATA_DIR: z
    .string()
    .regex(/^[^\0]+$/)
    .default('./data'),
  BETTER_AUTH_SECRET: z.string().min(32).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
});

/** What Gantry reads from the environment, checked. */
export type Environment = z.infer<typeof schema>;

/**
 * Reads the environment; an empty variable counts as absent.
 *
 * @throws Error that names every wrong variable, what was got and what is allowed.
 */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const input = Object.fromEntries(Object.keys(ALLOWED).map((name) => [name, variables[name]?.trim() || undefined]));
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
  const lines = Object.entries(ALLOWED)
    .filter(([name]) => names.has(name))
    .map(([name, allowed]) => `${name}: got ${shown(name, input[name])}; allowed is ${allowed}.`);
  throw new Error(lines.join('\n'));
}

/** Passwords and secrets do not belong in a log. */
function shown(name: string, value: string | undefined): string {
  if (name === 'BETTER_AUTH_SECRET') return `${value?.length ?? 0} characters`;
  return JSON.stringify((value ?? '').replace(/:[^:@/]*@/, ':***@'));
}
