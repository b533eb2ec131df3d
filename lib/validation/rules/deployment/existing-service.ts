import { REFERENCES } from '@/lib/aws/resource-formats';
import { nodesOfKind } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
import { serviceFields } from '@/lib/kinds/service/fields';
import { isExistingService, keptService } from '@/lib/kinds/service/existing';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, harmless, losing, removeFix } from '../../support/fixes';
import { labelOf } from '../../support/labels';

/** An existing service is known by its ARN, or by its name on its cluster; a new one has no ARN yet. */
export const existingService = defineRule({
  id: 'deployment/existing-service',
  severity: 'error',
  title: 'An existing service is known by its ARN, or by its name on a cluster',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs-readme.html#import-existing-services',
  related: ['CDK: You can only specify either serviceArn or serviceName.'],
  on: 'service',
  check: (service, design) => {
    const { name, props } = service;
    const found = (key: string, problem: string) => [{ path: [key], name, problem }];
    if (!isExistingService(service)) return props.serviceArn === undefined ? [] : found('serviceArn', 'is made by the stack and has no ARN before that');
    if (props.serviceArn)
      return REFERENCES.serviceArn.pattern.test(props.serviceArn)
        ? props.serviceName
          ? found('serviceName', 'is known by its ARN already, so its name has no effect')
          : []
        : found('serviceArn', `has an ARN that is none: it needs ${REFERENCES.serviceArn.form}`);
    if (!groupOf(design, service, 'cluster'))
      return found('serviceArn', `is there already and on no cluster of the design, so it is known by its ARN alone: ${REFERENCES.serviceArn.form}`);
    return props.serviceName ? [] : found('serviceArn', 'is there already, but nothing says which one it is; give its ARN or its name');
  },
  message: ({ name, problem }) => `Service ${name} ${problem}.`,
  fixes: ({ path }, service): Fix[] => {
    if (Reflect.get(service.props, String(path[0])) === undefined) return [];
    const away = clearFix('Take it away', service.id, path);
    return [path[0] === 'serviceArn' && isExistingService(service) ? losing(away) : away];
  },
  examples: () => ({
    ok: [known({ serviceArn: SERVICE_ARN }), known({ serviceName: 'shop' })],
    bad: [
      known({}),
      known({ serviceArn: 'shop' }),
      known({ serviceArn: SERVICE_ARN, serviceName: 'shop' }),
      fargateExample({ nodes: { service: { props: { serviceArn: SERVICE_ARN } } } }),
    ],
  }),
});

/** An existing service says nothing that only a new one can have. */
export const existingServiceLeftover = defineRule({
  id: 'deployment/existing-service-leftover',
  severity: 'warning',
  title: 'An existing service keeps what it has',
  source: 'https://docs.aws.amazon.com/cdk/v2/guide/resources.html#resources-importing',
  on: 'service',
  check: (service) =>
    isExistingService(service)
      ? Object.entries(service.props).flatMap(([key, value]) => (OWN.has(key) || value === undefined ? [] : [{ path: [key], name: service.name, key }]))
      : [],
  message: ({ name, key }) =>
    `Service ${name} is there already and can only be watched: what it says about ${labelOf(serviceFields, key)} has no effect on it. Take it away.`,
  fixes: ({ path }, { id }) => [clearFix('Take it away', id, path)],
  examples: () => ({ ok: [known({ serviceArn: SERVICE_ARN })], bad: [known({ serviceArn: SERVICE_ARN, enableExecuteCommand: true })] }),
});

/** An existing service has no lines that only a new one can have. */
export const existingServiceLines = defineRule({
  id: 'deployment/existing-service-lines',
  severity: 'error',
  title: 'An existing service is on a cluster and is watched, and nothing else',
  source: 'https://docs.aws.amazon.com/cdk/v2/guide/resources.html#resources-importing',
  on: 'design',
  check: (design) => {
    if (!nodesOfKind(design, 'service').some(isExistingService)) return [];
    return Object.values(design.edges).flatMap((edge) => {
      const service = keptService(design, edge);
      // Who may call it is said by a rule of its own.
      return service && edge.kind !== 'calls' ? [{ path: [], elementId: edge.id, name: service.name }] : [];
    });
  },
  message: ({ name }) => `Service ${name} is there already: alarms can watch it, and it keeps everything else. Take this line away.`,
  fixes: ({ elementId }) => [harmless(removeFix('Take the line away', elementId))],
  examples: () => ({
    ok: [known({ serviceArn: SERVICE_ARN })],
    bad: [
      fargateExample({
        nodes: { other: { kind: 'service', name: 'Other', parent: 'cluster', order: 1, props: { source: 'existing', serviceArn: SERVICE_ARN } } },
        edges: { others: { kind: 'runs', from: 'other', to: 'task' } },
      }),
      fargateExample({
        nodes: {
          other: { kind: 'service', name: 'Other', parent: 'cluster', order: 1, props: { source: 'existing', serviceArn: SERVICE_ARN } },
          files: { kind: 'file-system', name: 'Files', parent: 'vpc', props: {} },
        },
        edges: { reach: { kind: 'reaches', from: 'other', to: 'files' }, reaches: { kind: 'reaches', from: 'service', to: 'files' } },
      }),
    ],
  }),
});

const SERVICE_ARN = 'arn:aws:ecs:eu-west-1:111122223333:service/shop/orders';
const OWN: ReadonlySet<string> = new Set(['source', 'serviceArn', 'serviceName', 'launchType']);

function known(props: Readonly<Record<string, unknown>>) {
  return fargateExample({ nodes: { other: { kind: 'service', name: 'Other', parent: 'cluster', order: 1, props: { source: 'existing', ...props } } } });
}
