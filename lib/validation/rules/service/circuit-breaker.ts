import { isEcsController } from '@/lib/kinds/service/deployment/strategy';
import { isExistingService } from '@/lib/kinds/service/existing';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** A deployment whose tasks do not come up is stopped. */
export const circuitBreaker = defineRule({
  id: 'service/circuit-breaker',
  severity: 'warning',
  title: 'Failing deployments are stopped',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html',
  related: ['CDK: @aws-cdk/aws-ecs:shouldUseCircuitBreaker'],
  on: 'service',
  check: (service, design) =>
    service.props.circuitBreaker === undefined &&
    !isExistingService(service) &&
    isEcsController(service.props) &&
    serviceLaunchType(service, design) !== 'EXTERNAL'
      ? [{ path: ['circuitBreaker'], name: service.name }]
      : [],
  message: ({ name }) =>
    `When tasks of service ${name} do not come up, a deployment keeps trying for up to three hours before it fails; let the circuit breaker stop it.`,
  fixes: (_match, { id }) => [setFix('Stop and roll back', id, ['circuitBreaker'], 'ROLLBACK'), setFix('Stop', id, ['circuitBreaker'], 'ON')],
  examples: () => ({
    ok: [fargateExample(), fargateExample({ nodes: { service: { props: { circuitBreaker: 'ON' } } } })],
    bad: [fargateExample({ nodes: { service: { props: { circuitBreaker: undefined } } } })],
  }),
});
