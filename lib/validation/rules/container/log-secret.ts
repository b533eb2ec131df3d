import { LOG_DRIVERS } from '@/lib/kinds/container/logging/drivers';
import { SPLUNK_TOKEN } from '@/lib/kinds/container/secrets';
import { fargateUsing } from '../../resource-example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { clearFix } from '../../support/fixes';
import { namedSecretsOf } from '../../support/secrets';

interface SecretMatch extends Match {
  readonly problem: string;
  readonly fixes: readonly Fix[];
}

/** A secret is an option of a log driver that takes it. */
export const logSecret = defineRule({
  id: 'container/log-secret',
  severity: 'error',
  title: 'Secret log options are those that the log driver takes',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html',
  on: 'container',
  check: (container, design): readonly SecretMatch[] => {
    const { id, name, props } = container;
    const { driver, options } = props.logging ?? {};
    const takes = driver === undefined ? 'none' : LOG_DRIVERS[driver].secrets;
    return namedSecretsOf(container, 'logOptions', design).flatMap(({ edge, path, name: option, source }): readonly SecretMatch[] => {
      const place = { path, elementId: edge.id };
      const remove = clearFix(`Remove ${option ?? 'it'}`, edge.id, path);
      if (takes === 'none') {
        const why = driver === undefined ? 'has no log driver' : `logs with ${driver}, which takes no secrets here`;
        return [{ ...place, problem: `Container ${name} gets ${source} as a log option but ${why}; remove it or choose another driver.`, fixes: [remove] }];
      }
      // A missing name is said elsewhere.
      if (option === undefined) return [];
      if (takes === 'token' && option !== SPLUNK_TOKEN)
        return [
          {
            ...place,
            problem: `Container ${name} gets ${source} as log option ${option}, but of the Splunk driver only ${SPLUNK_TOKEN} can be a secret; to say others so, choose the driver by name.`,
            fixes: [remove],
          },
        ];
      if (takes === 'any' && Object.hasOwn(options ?? {}, option))
        return [
          {
            ...place,
            problem: `Container ${name} says log option ${option} both as text and by ${source}; remove one of them.`,
            fixes: [clearFix(`Remove the text of ${option}`, id, ['logging', 'options', option]), remove],
          },
        ];
      return [];
    });
  },
  message: ({ problem }) => problem,
  fixes: ({ fixes }) => fixes,
  examples: () => ({
    ok: [
      logging({ driver: 'splunk', url: 'https://splunk.example.com:8088' }, 'splunk-token'),
      logging({ driver: 'awsfirelens', options: { Name: 'datadog' } }, 'apikey'),
      logging({ driver: 'generic', logDriver: 'splunk' }, 'splunk-token'),
    ],
    bad: [
      logging({ driver: 'awslogs', streamPrefix: 'web' }, 'awslogs-group'),
      logging(undefined, 'splunk-token'),
      logging({ driver: 'awsfirelens', options: { apikey: 'x' } }, 'apikey'),
      fargateUsing(
        { a: { kind: 'uses-secret', to: 'Token', props: { logOptions: [{ name: 'splunk-token' }, { name: 'splunk-index' }] } } },
        { logging: { driver: 'splunk', url: 'https://splunk.example.com:8088' } },
      ),
    ],
  }),
});

function logging(log: object | undefined, name: string) {
  return fargateUsing({ a: { kind: 'uses-secret', to: 'Token', props: { logOptions: [{ name }] } } }, { logging: log });
}
