import { isOnXen } from '@/lib/aws/instance-type';
import { edgesTo, nodeOfKind, type Graph } from '@/lib/kinds/graph';
import { volumeTypeOf } from '@/lib/kinds/volume/volume-type';
import type { DesignNode } from '@/lib/kinds/union';
import { defineRule } from '../../rule';
import { clearFix, losing, togetherFix } from '../../support/fixes';
import { typesOf } from '../../support/instances';
import { onlyGroupsOf } from '../../support/room';
import { eitherOf } from '../../support/text';
import { ec2Volume } from './example';

/** EBS volumes of tasks are attached by instances that can. */
export const ebsNitro = defineRule({
  id: 'volume/ebs-nitro',
  severity: 'error',
  title: 'EBS volumes of tasks need instances of the Nitro System',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ebs-volumes.html',
  related: ['https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-nitro-instances.html'],
  on: 'volume',
  check: (volume, design) => {
    if (volumeTypeOf(volume, design) !== 'MANAGED_EBS') return [];
    const services = edgesTo(design, volume.parent ?? '', 'runs').flatMap(({ from }) => nodeOfKind(design, from, 'service') ?? []);
    return services.flatMap((service) => {
      const types = oldTypesOf(service, design);
      return types ? [{ path: ['type'], name: volume.name, service: service.name, types }] : [];
    });
  },
  message: ({ name, service, types }) =>
    `Volume ${name} is an EBS volume of service ${service}, whose instances (${eitherOf(types)}) are not of the Nitro System, and only those can attach it, so no task can be placed. Use instances of a newer family such as t3 or m5, or keep the data elsewhere.`,
  fixes: ({ path }, { id }) => [losing(togetherFix('Keep its data with the task', clearFix('', id, path), clearFix('', id, ['ebs'])))],
  examples: () => {
    const on = (instanceType: string) =>
      ec2Volume({ type: 'MANAGED_EBS', ebs: { sizeGiB: 20, volumeType: 'GP3', encrypted: true } }, { nodes: { capacity: { props: { instanceType } } } });
    return { ok: [on('t3.large'), on('m7g.large')], bad: [on('t2.large')] };
  },
});

/** The instance types that a service can get, when not one of them is of the Nitro System. */
function oldTypesOf(service: DesignNode<'service'>, design: Graph): readonly string[] | undefined {
  const groups = onlyGroupsOf(service, design);
  const types = groups?.map(typesOf);
  const all = [...new Set(types?.flat())];
  return types?.every((it) => it.length > 0) && all.every(isOnXen) ? all : undefined;
}
