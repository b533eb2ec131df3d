import { fargateUsing } from '../../resource-example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { clearFix } from '../../support/fixes';

interface UseMatch extends Match {
  readonly problem: string;
  readonly fixes: readonly Fix[];
}

const ROWS = ['variables', 'logOptions'] as const;

/** A line to a secret says what a secret has, and one to a parameter what a parameter has. */
export const secretUse = defineRule({
  id: 'container/secret-use',
  severity: 'error',
  title: 'Of a secret a container gets one field of one version; a parameter has neither',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html',
  on: 'edge:uses-secret',
  check: ({ id, to, props }, design): readonly UseMatch[] => {
    const source = design.nodes[to]?.name ?? to;
    const clear = (path: readonly (string | number)[]): readonly Fix[] => [clearFix('Take it away', id, path)];
    const problem = (path: readonly (string | number)[], text: string, fixes = clear(path)): UseMatch => ({ path, problem: text, fixes });
    const rows = ROWS.flatMap((use) => (props[use] ?? []).map((row, index) => ({ row, at: [use, index] })));
    if (design.nodes[to]?.kind === 'parameter')
      return [
        ...rows.flatMap(({ row, at }) =>
          (['field', 'versionId', 'versionStage'] as const)
            .filter((key) => row[key] !== undefined && row[key] !== '')
            .map((key) =>
              problem(
                [...at, key],
                `${source} is a parameter, of which the container gets the whole text; ${key === 'field' ? 'a JSON field' : 'a version'} has no effect here${key === 'field' ? '' : ', only on the parameter'}.`,
              ),
            ),
        ),
        ...(props.repositoryCredentials
          ? [problem(['repositoryCredentials'], `${source} is a parameter; only a secret holds the user and the password of a registry.`)]
          : []),
      ];
    return [
      ...rows.flatMap(({ row, at }) =>
        row.versionId && row.versionStage
          ? [
              problem(at, `${row.name || 'A value'} names version ${row.versionId} and stage ${row.versionStage} of ${source}; ECS takes one of them.`, [
                clearFix('Keep the version', id, [...at, 'versionStage']),
                clearFix('Keep the stage', id, [...at, 'versionId']),
              ]),
            ]
          : [],
      ),
      ...(props.credentialSpec ? [problem(['credentialSpec'], `${source} is a secret; credential specs are in parameters and buckets.`)] : []),
    ];
  },
  message: ({ problem }) => problem,
  fixes: ({ fixes }) => fixes,
  examples: () => ({
    ok: [
      using('DbSecret', { variables: [{ name: 'DB', field: 'password', versionStage: 'AWSPREVIOUS' }], repositoryCredentials: true }),
      using('Setting', { variables: [{ name: 'LEVEL' }] }),
    ],
    bad: [
      using('DbSecret', { variables: [{ name: 'DB', versionId: '0a1b', versionStage: 'AWSCURRENT' }] }),
      using('DbSecret', { credentialSpec: 'DOMAINLESS' }),
      using('Setting', { variables: [{ name: 'LEVEL', field: 'level' }] }),
      using('Setting', { repositoryCredentials: true }),
    ],
  }),
});

function using(to: 'DbSecret' | 'Setting', props: Readonly<Record<string, unknown>>) {
  return fargateUsing({ uses: { kind: 'uses-secret', to, props } });
}
