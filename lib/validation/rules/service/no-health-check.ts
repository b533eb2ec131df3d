import { containersOf, edgesTo, taskDefinitionOf } from '@/lib/kinds/graph';
import { isExistingService } from '@/lib/kinds/service/existing';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';

/** Somebody looks whether the tasks of a service work. */
export const noHealthCheck = defineRule({
  id: 'service/no-health-check',
  severity: 'hint',
  title: 'The tasks of a service are checked by a container or by a load balancer',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/healthcheck.html',
  on: 'service',
  check: (service, design) => {
    const task = taskDefinitionOf(design, service.id);
    if (!task || isExistingService(service) || edgesTo(design, service.id, 'target').length > 0) return [];
    const containers = containersOf(design, task.id).filter((it) => it.props.essential !== false);
    return containers.length === 0 || containers.some((it) => it.props.healthCheck !== undefined)
      ? []
      : [{ path: [], name: service.name, container: containers[0]?.name ?? task.name, grace: Boolean(service.props.healthCheckGracePeriodSeconds) }];
  },
  message: ({ name, container, grace }) =>
    `Nobody notices when a task of service ${name} hangs: no container has a health check, and no load balancer asks${grace ? ', so its grace period has no effect' : ''}. Give ${container} a health check.`,
  examples: () => ({
    ok: [fargateExample(), fargateExample({ nodes: { web: { props: { healthCheck: undefined } } } }), alone({})],
    bad: [alone({ healthCheck: undefined }), alone({ healthCheck: undefined }, { healthCheckGracePeriodSeconds: 120 })],
  }),
});

/** The service without its load balancer. */
function alone(web: Readonly<Record<string, unknown>>, service: Readonly<Record<string, unknown>> = {}) {
  return fargateExample({ nodes: { lb: null, listener: null, web: { props: web }, service: { props: service } }, edges: { target: null } });
}
