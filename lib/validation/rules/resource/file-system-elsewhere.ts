import { edgesOfKind, nodeOfKind } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { areApart, mountedFileSystems } from '../../support/file-systems';
import { removeFix } from '../../support/fixes';

/** Tasks and the file systems that they mount are in one VPC. */
export const fileSystemElsewhere = defineRule({
  id: 'resource/file-system-elsewhere',
  severity: 'error',
  title: 'Tasks and the file systems that they mount are in one VPC',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-best-practices.html',
  on: 'design',
  check: (design) => {
    const mounted = mountedFileSystems(design)
      .filter(({ service, fileSystem }) => areApart(service, fileSystem, design))
      .map(({ service, fileSystem }) => ({
        path: [],
        elementId: service.id,
        service: service.name,
        fileSystem: fileSystem.name,
        edge: undefined,
        mounts: true,
      }));
    const drawn = edgesOfKind(design, 'reaches').flatMap((edge) => {
      const service = nodeOfKind(design, edge.from, 'service') ?? nodeOfKind(design, edge.from, 'scheduled-task');
      const fileSystem = nodeOfKind(design, edge.to, 'file-system');
      if (!service || !fileSystem || !areApart(service, fileSystem, design)) return [];
      const known = mounted.some((it) => it.service === service.name && it.fileSystem === fileSystem.name);
      return known ? [] : [{ path: [], elementId: edge.id, service: service.name, fileSystem: fileSystem.name, edge: edge.id, mounts: false }];
    });
    return [...mounted, ...drawn];
  },
  message: ({ service, fileSystem, mounts }) =>
    `${service} and EFS file system ${fileSystem} are in different VPCs, so that its tasks cannot ${mounts ? 'mount' : 'reach'} it; put both into one VPC.`,
  fixes: ({ edge }) => (edge === undefined ? [] : [removeFix('Take the line away', edge)]),
  examples: () => ({ ok: [reaching('vpc')], bad: [reaching('other')] }),
});

function reaching(parent: string) {
  return fargateExample({
    nodes: {
      other: { kind: 'vpc', name: 'OtherVpc', props: { maxAzs: 2, natGateways: 1 } },
      files: { kind: 'file-system', name: 'Files', parent, props: {} },
    },
    edges: { reaches: { kind: 'reaches', from: 'service', to: 'files' } },
  });
}
