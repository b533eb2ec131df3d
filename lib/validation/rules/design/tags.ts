import type { Design } from '@/lib/document/design';
import { fargateExample } from '../../example';
import { defineRule, type Match } from '../../rule';

interface TagMatch extends Match {
  readonly key?: string;
  readonly problem: string;
}

/** Every tag of the stack is one that AWS takes. */
export const tags = defineRule({
  id: 'design/tags',
  severity: 'error',
  title: 'Tags keep to the limits of AWS',
  source: 'https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html',
  on: 'design',
  check: ({ settings }): TagMatch[] => {
    const entries = Object.entries(settings.tags ?? {});
    const wrong = entries.flatMap(([key, value]): TagMatch[] => {
      const problem = problemOf(key, value);
      return problem === undefined ? [] : [{ path: ['settings', 'tags', key], key, problem }];
    });
    return entries.length > 50
      ? [...wrong, { path: ['settings', 'tags'], problem: `The stack has ${entries.length} tags; AWS takes at most 50 on a resource. Take some away.` }]
      : wrong;
  },
  message: ({ problem }) => problem,
  fixes: ({ key }, { settings }) => {
    if (key === undefined) return [];
    const { [key]: _gone, ...left } = settings.tags ?? {};
    return [{ label: 'Remove the tag', command: { type: 'settings', settings: { ...settings, tags: left } } }];
  },
  examples: () => ({
    ok: [tagged('team', 'web'), tagged('k'.repeat(128), 'v'.repeat(256))],
    bad: [tagged('aws:team', 'web'), tagged('hasOwnProperty', 'web'), tagged('team', 'v'.repeat(257)), tagged('k'.repeat(129), 'web')],
  }),
});

function problemOf(key: string, value: string): string | undefined {
  const shown = key.length > 40 ? `${key.slice(0, 40)}…` : key;
  if (key === '') return 'A tag of the stack has no key; give it one of 1–128 characters.';
  if (/^aws:/i.test(key)) return `The key of the tag "${shown}" begins with aws:, which AWS keeps for itself; use another key.`;
  if (key === 'hasOwnProperty') return 'A tag of the stack has the key hasOwnProperty, which the CDK cannot handle; use another key.';
  if (key.length > 128) return `The key of the tag "${shown}" has ${key.length} characters; AWS takes at most 128.`;
  if (value.length > 256) return `The value of the tag "${shown}" has ${value.length} characters; AWS takes at most 256.`;
  return undefined;
}

function tagged(key: string, value: string): Design {
  return { ...fargateExample(), settings: { tags: { [key]: value } } };
}
