import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { keptFromAll, withoutExpression } from '../../support/placement';
import { eitherOf } from '../../support/text';

/** Some instance meets what placement constraints ask for. */
export const placementNowhere = defineRule({
  id: 'capacity/placement-nowhere',
  severity: 'error',
  title: 'Some instance meets the placement constraints of a service',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html',
  related: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html'],
  on: 'service',
  check: (service, design) => {
    const kept = keptFromAll(service, design);
    return kept
      ? [{ path: kept.expression.path, elementId: kept.expression.elementId, name: service.name, text: kept.expression.text, instances: kept.instances }]
      : [];
  },
  message: ({ name, text, instances }) =>
    `Tasks of service ${name} are put only on instances with ${text}, and the instances that it can get (${eitherOf(instances)}) have something else, so no task can be placed. Change the constraint, or the instances.`,
  fixes: (match, _service, design) => withoutExpression(match, design),
  examples: () => ({
    ok: [
      constrained('attribute:ecs.instance-type =~ t3.*'),
      constrained('attribute:ecs.os-type == linux and attribute:stack == prod'),
      constrained('attribute:ecs.availability-zone == eu-west-1a'),
      ec2Example({ nodes: { task: { props: { placementConstraints: ['attribute:ecs.instance-type in [t3.large, t3a.large]'] } } } }),
    ],
    bad: [
      constrained('attribute:ecs.instance-type == t2.small'),
      constrained('attribute:ecs.os-type == windows or attribute:ecs.cpu-architecture == arm64'),
      ec2Example({ nodes: { task: { props: { placementConstraints: ['attribute:ecs.instance-type in [t2.micro]'] } } } }),
    ],
  }),
});

function constrained(expression: string) {
  return ec2Example({ nodes: { service: { props: { placementConstraints: [{ type: 'MEMBER_OF', expression }] } } } });
}
