import { nodesOfKind } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
import type { Path } from '@/lib/util/problem';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { intoGroupFix } from '../../support/into-group';
import { SUBNET_TEXT, subnetTypesOf } from '../../support/network';
import { stacksExample } from '../../stack-example';
import { named } from '../../support/text';

interface Found {
  readonly path: Path;
  readonly name: string;
  readonly problem: string;
  readonly settle: (id: string) => readonly Fix[];
}

/** A new file system stands in a VPC with subnets for its mount targets. */
export const fileSystemPlace = defineRule({
  id: 'resource/file-system-place',
  severity: 'error',
  title: 'A new file system stands in a VPC with subnets for its mount targets',
  source: 'https://docs.aws.amazon.com/efs/latest/ug/accessing-fs.html',
  on: 'file-system',
  check: (fileSystem, design): readonly Found[] => {
    const { name, props } = fileSystem;
    if (props.source === 'existing') return [];
    const vpc = groupOf(design, fileSystem, 'vpc');
    if (!vpc)
      return [
        {
          path: ['source'],
          name,
          problem: 'is in no VPC, so that nothing can mount it; put it into the VPC of the services that use it',
          settle: (id) => nodesOfKind(design, 'vpc').map((it) => intoGroupFix(`Put it into ${it.name}`, design, id, it)),
        },
      ];
    const types = subnetTypesOf(vpc);
    if (types.length === 0)
      return [{ path: ['source'], name, problem: `is in VPC ${vpc.name}, none of whose subnets is named; name its private or public ones`, settle: () => [] }];
    const { subnetType } = props;
    if (!subnetType || types.includes(subnetType)) return [];
    return [
      {
        path: ['subnetType'],
        name,
        problem: `is to be in ${SUBNET_TEXT[subnetType]} subnets, and VPC ${vpc.name} has none: its subnets are ${named(types.map((it) => SUBNET_TEXT[it]))}; choose one of these, or change the VPC`,
        settle: (id) => [
          ...types.map((type) => setFix(`Use ${SUBNET_TEXT[type]} subnets`, id, ['subnetType'], type)),
          clearFix('Use what there is', id, ['subnetType']),
        ],
      },
    ];
  },
  message: ({ name, problem }) => `EFS file system ${name} ${problem}.`,
  fixes: ({ settle }, { id }) => settle(id),
  examples: () => ({
    ok: [fargateExample({ nodes: { files: { kind: 'file-system', name: 'Files', parent: 'vpc', props: { subnetType: 'PRIVATE_WITH_EGRESS' } } } })],
    bad: [
      fargateExample({ nodes: { files: { kind: 'file-system', name: 'Files', props: {} } } }),
      stacksExample({ nodes: { files: { kind: 'file-system', name: 'Files', parent: 'services', props: {} } } }),
      fargateExample({ nodes: { files: { kind: 'file-system', name: 'Files', parent: 'vpc', props: { subnetType: 'PRIVATE_ISOLATED' } } } }),
    ],
  }),
});
