import { isExistingService } from '@/lib/kinds/service/existing';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { expressionsOfService, unreadable, unreadableText, withoutExpression } from '../../support/placement';

/** Expressions of placement constraints are such. */
export const placementExpression = defineRule({
  id: 'deployment/placement-expression',
  severity: 'warning',
  title: 'Placement constraints are expressions of the cluster query language',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html',
  on: 'service',
  check: (service, design) =>
    isExistingService(service) || serviceLaunchType(service, design) !== 'EC2'
      ? []
      : unreadable(expressionsOfService(service)).map((it) => ({ ...it, name: service.name })),
  message: ({ name, ...expression }) => unreadableText(`service ${name}`, expression),
  fixes: (match, _service, design) => withoutExpression(match, design),
  examples: () => {
    const constrained = (expression: string) => ec2Example({ nodes: { service: { props: { placementConstraints: [{ type: 'MEMBER_OF', expression }] } } } });
    return {
      ok: [constrained('attribute:ecs.instance-type =~ t3.* and not(task:group == database)')],
      bad: [constrained('attribute:ecs.instance-type = t3.large'), constrained('ecs.os-type == linux')],
    };
  },
});
