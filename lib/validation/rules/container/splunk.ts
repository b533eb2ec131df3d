import { SPLUNK_TOKEN } from '@/lib/kinds/container/secrets';
import { edgesFrom } from '@/lib/kinds/graph';
import { fargateUsing } from '../../resource-example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { namedSecretsOf } from '../../support/secrets';

interface SplunkMatch extends Match {
  readonly problem: string;
  readonly fixes: readonly Fix[];
}

/** A container that logs to Splunk knows where it is and has its token. */
export const splunk = defineRule({
  id: 'container/splunk',
  severity: 'error',
  title: 'Splunk needs the address of its collector and a token',
  source: 'https://docs.docker.com/engine/logging/drivers/splunk/',
  related: ['CDK: Please provide either token or secretToken'],
  on: 'container',
  check: (container, design): readonly SplunkMatch[] => {
    const { id, name, props } = container;
    const { driver, url, insecureSkipVerify: skip } = props.logging ?? {};
    if (driver !== 'splunk') return [];
    const at = (key: string): string[] => ['logging', key];
    const edges = edgesFrom(design, id, 'uses-secret');
    return [
      ...(namedSecretsOf(container, 'logOptions', design).some((it) => it.name === SPLUNK_TOKEN)
        ? []
        : [
            {
              path: at('driver'),
              problem: `Container ${name} logs to Splunk without a token; draw a line to the secret that holds it, and let it be the log option ${SPLUNK_TOKEN}.`,
              fixes: edges
                .slice(0, 3)
                .map((edge) =>
                  setFix(`Use ${design.nodes[edge.to]?.name ?? edge.to}`, edge.id, ['logOptions', edge.props.logOptions?.length ?? 0], { name: SPLUNK_TOKEN }),
                ),
            },
          ]),
      ...(url !== undefined && /^https?:\/\/[^/\s?#]+\/?$/.test(url)
        ? []
        : [
            {
              path: at('url'),
              problem: url
                ? `Container ${name} logs to Splunk at "${url}"; write the scheme, host and port of its HTTP Event Collector, such as https://splunk.example.com:8088.`
                : `Container ${name} logs to Splunk but does not say where it is; give the address of its HTTP Event Collector, such as https://splunk.example.com:8088.`,
              fixes: url && /^[^/\s?#]+$/.test(url) ? [setFix(`Use https://${url}`, id, at('url'), `https://${url}`)] : [],
            },
          ]),
      ...(skip === undefined || /^(?:1|t|T|true|TRUE|True|0|f|F|false|FALSE|False)$/.test(skip)
        ? []
        : [
            {
              path: at('insecureSkipVerify'),
              problem: `Whether container ${name} trusts any certificate of Splunk is "${skip}"; write true or false.`,
              fixes: [clearFix('Trust only valid certificates', id, at('insecureSkipVerify'))],
            },
          ]),
    ];
  },
  message: ({ problem }) => problem,
  fixes: ({ fixes }) => fixes,
  examples: () => ({
    ok: [fargateUsing({ a: TOKEN }, log({ insecureSkipVerify: 'true' }))],
    bad: [
      fargateUsing({}, log({})),
      fargateUsing({ a: { kind: 'uses-secret', to: 'Token', props: { access: 'READ' } } }, log({})),
      fargateUsing({ a: TOKEN }, log({ url: undefined })),
      fargateUsing({ a: TOKEN }, log({ url: 'splunk.example.com:8088' })),
      fargateUsing({ a: TOKEN }, log({ url: 'https://splunk.example.com:8088/services/collector' })),
      fargateUsing({ a: TOKEN }, log({ insecureSkipVerify: 'yes' })),
    ],
  }),
});

const TOKEN = { kind: 'uses-secret', to: 'Token', props: { logOptions: [{ name: 'splunk-token' }] } } as const;

function log(logging: object) {
  return { logging: { driver: 'splunk', url: 'https://splunk.example.com:8088', ...logging } };
}
