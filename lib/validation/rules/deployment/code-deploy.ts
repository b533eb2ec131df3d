import { edgesTo, taskDefinitionOf } from '@/lib/kinds/graph';
import { takesPartInConnect } from '@/lib/kinds/service/connect/call';
import { isExistingService } from '@/lib/kinds/service/existing';
import { atLaunchVolumes } from '@/lib/kinds/volume/at-launch';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { deployed } from './example';

/** CodeDeploy deploys only services that it can. */
export const codeDeploy = defineRule({
  id: 'deployment/code-deploy',
  severity: 'error',
  title: 'CodeDeploy needs a load balancer, and deploys no service with Service Connect or EBS volumes',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-bluegreen.html',
  on: 'service',
  check: (service, design) => {
    const { id, name, props } = service;
    if (isExistingService(service) || props.deploymentController !== 'CODE_DEPLOY') return [];
    const task = taskDefinitionOf(design, id);
    const found = (problem: string) => [{ path: ['deploymentController'], name, problem }];
    return [
      ...(edgesTo(design, id, 'target').length === 0 ? found('it shifts requests of a load balancer, and none sends the service any') : []),
      ...(takesPartInConnect(service, design) ? found('it does not deploy services that take part in Service Connect') : []),
      ...(task && atLaunchVolumes(design, task.id).length > 0 ? found('it does not deploy services whose tasks have an EBS volume') : []),
    ];
  },
  message: ({ name, problem }) => `CodeDeploy cannot deploy service ${name}: ${problem}. Change that, or let ECS deploy it.`,
  fixes: (_match, { id }) => [clearFix('Let ECS deploy it', id, ['deploymentController'])],
  examples: () => ({
    ok: [deployed(CODE_DEPLOY)],
    bad: [deployed(CODE_DEPLOY, { nodes: { service: { props: CODE_DEPLOY }, lb: null, listener: null }, edges: { target: null } })],
  }),
});

/** What CodeDeploy needs besides is not part of a design. */
export const codeDeployGroup = defineRule({
  id: 'deployment/code-deploy-group',
  severity: 'hint',
  title: 'CodeDeploy needs an application and a deployment group beside the template',
  source: 'https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-groups-create-ecs.html',
  on: 'service',
  check: (service, design) =>
    !isExistingService(service) && service.props.deploymentController === 'CODE_DEPLOY' && edgesTo(design, service.id, 'target').length > 0
      ? [{ path: ['deploymentController'], name: service.name }]
      : [],
  message: ({ name }) =>
    `The template makes service ${name} ready for CodeDeploy; the CodeDeploy application and its deployment group, which name a second target group, are made elsewhere. Blue/green deployments of ECS need neither.`,
  fixes: (_match, { id }) => [clearFix('Let ECS deploy it', id, ['deploymentController'])],
  examples: () => ({ ok: [deployed({})], bad: [deployed(CODE_DEPLOY)] }),
});

const CODE_DEPLOY = { deploymentController: 'CODE_DEPLOY', circuitBreaker: undefined } as const;
