import { edgesFrom, edgesTo } from '@/lib/kinds/graph';
import { isExistingService } from '@/lib/kinds/service/existing';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, removeFix } from '../../support/fixes';
import { deployed } from './example';

/** What task sets say is not said by their service. */
export const externalController = defineRule({
  id: 'deployment/external-controller',
  severity: 'error',
  title: 'With a deployment controller of your own, task sets say where requests go and what the network is',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-external.html',
  on: 'service',
  check: (service, design) => {
    const { id, name, props } = service;
    if (isExistingService(service) || props.deploymentController !== 'EXTERNAL') return [];
    const lines = [...edgesTo(design, id, 'target'), ...edgesFrom(design, id, 'registers'), ...edgesFrom(design, id, 'runs-on')].map((edge) => edge.id);
    return [
      ...(props.platformVersion === undefined ? [] : [{ path: ['platformVersion'], name, what: 'a platform version', lines: [] as string[] }]),
      ...(props.taskDefinitionRevision ? [{ path: ['taskDefinitionRevision'], name, what: 'a revision of a task definition', lines: [] as string[] }] : []),
      ...(lines.length > 0 ? [{ path: ['deploymentController'], name, what: 'load balancers, Cloud Map or capacity providers', lines }] : []),
    ];
  },
  message: ({ name, what }) =>
    `Service ${name} has a deployment controller of your own, whose task sets say what runs and how it is reached; a service that names ${what} is refused. Take that away, or let ECS deploy the service.`,
  fixes: ({ path, lines }, { id }): Fix[] => [
    lines.length > 0 ? removeFix('Take the lines away', ...lines) : clearFix('Take it away', id, path),
    clearFix('Let ECS deploy it', id, ['deploymentController']),
  ],
  examples: () => {
    const props = { deploymentController: 'EXTERNAL', circuitBreaker: undefined } as const;
    return {
      ok: [deployed(props, { nodes: { service: { props }, lb: null, listener: null }, edges: { target: null } })],
      bad: [
        deployed(props),
        deployed(props, { nodes: { service: { props: { ...props, platformVersion: 'LATEST' } }, lb: null, listener: null }, edges: { target: null } }),
      ],
    };
  },
});
