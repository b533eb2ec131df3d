import type { Design } from '@/lib/document/design';
import { nodeOfKind, nodesOfKind } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
import { namespaceOfName, namespaceOfService } from '@/lib/kinds/namespace/of';
import { typeOf } from '@/lib/kinds/namespace/plan';
import type { DesignNode } from '@/lib/kinds/union';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { vpcAround } from '../../support/doors';
import { mountedFileSystems } from '../../support/file-systems';
import { clearFix, setFix, togetherFix } from '../../support/fixes';
import { named } from '../../support/text';

/** What is found by DNS in a VPC is found. */
export const dnsOff = defineRule({
  id: 'network/dns-off',
  severity: 'warning',
  title: 'A VPC with private names and file systems has DNS support and hostnames',
  source: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zone-private-considerations.html',
  related: ['https://docs.aws.amazon.com/efs/latest/ug/mounting-fs-mount-cmd-ip-addr.html'],
  on: 'vpc',
  check: (vpc, design) => {
    const { name, props } = vpc;
    const off = (['enableDnsSupport', 'enableDnsHostnames'] as const).filter((key) => props[key] === false);
    if (props.source === 'existing' || off.length === 0) return [];
    const names = nodesOfKind(design, 'namespace').filter(
      (it) => it.props.source !== 'existing' && typeOf(it.props) === 'DNS_PRIVATE' && isIn(it, vpc, design) && hasNames(it, design),
    );
    const files = [
      ...new Set(mountedFileSystems(design).flatMap(({ service, fileSystem }) => (vpcAround(service, design)?.id === vpc.id ? [fileSystem.name] : []))),
    ];
    if (names.length + files.length === 0) return [];
    return [{ path: [off[0] ?? ''], name, off, names: names.map((it) => it.name), files }];
  },
  message: ({ name, off, names, files }) =>
    `VPC ${name} has ${named(off.map((key) => WORDS[key]))} switched off: ${named([
      ...(names.length > 0 ? [`names in ${named(names)} are not found`] : []),
      ...(files.length > 0 ? [`${named(files)} cannot be mounted by name`] : []),
    ])}. Both DNS support and DNS hostnames are to be on for that.`,
  fixes: ({ off }, { id }): Fix[] => [
    off.length > 1
      ? togetherFix('Switch both on', setFix('', id, ['enableDnsSupport'], true), setFix('', id, ['enableDnsHostnames'], true))
      : off[0] === 'enableDnsSupport'
        ? setFix('Switch DNS support on', id, ['enableDnsSupport'], true)
        : clearFix('Use the default, which has both', id, ['enableDnsHostnames']),
  ],
  examples: () => ({
    ok: [
      withNames({}),
      withNames({ enableDnsSupport: true, enableDnsHostnames: true }),
      fargateExample({ nodes: { vpc: { props: { enableDnsSupport: false, enableDnsHostnames: false } } } }),
    ],
    bad: [withNames({ enableDnsSupport: false, enableDnsHostnames: false }), withNames({ enableDnsHostnames: false }), mounted({ enableDnsHostnames: false })],
  }),
});

const WORDS = { enableDnsSupport: 'DNS support', enableDnsHostnames: 'DNS hostnames' } as const;

/** True for a namespace of a VPC, drawn in it or in a cluster in it. */
function isIn(namespace: DesignNode<'namespace'>, vpc: DesignNode<'vpc'>, design: Design): boolean {
  const cluster = nodeOfKind(design, namespace.parent, 'cluster');
  return groupOf(design, cluster ?? namespace, 'vpc')?.id === vpc.id;
}

/** True for a namespace in which something has a name by Cloud Map; those of Service Connect are found by its proxies. */
function hasNames(namespace: DesignNode<'namespace'>, design: Design): boolean {
  return (
    nodesOfKind(design, 'service').some((it) => it.props.cloudMap && namespaceOfService(design, it, 'CLOUD_MAP')?.id === namespace.id) ||
    nodesOfKind(design, 'cloud-map-service').some((it) => namespaceOfName(design, it)?.id === namespace.id)
  );
}

function withNames(vpc: Readonly<Record<string, unknown>>) {
  return fargateExample({
    nodes: {
      vpc: { props: vpc },
      names: { kind: 'namespace', name: 'Names', parent: 'cluster', props: { namespaceName: 'shop.local' } },
      service: { props: { cloudMap: { name: 'web' } } },
    },
  });
}

function mounted(vpc: Readonly<Record<string, unknown>>) {
  return fargateExample({
    nodes: {
      vpc: { props: vpc },
      files: { kind: 'file-system', name: 'Files', parent: 'vpc', props: { allowAnonymousAccess: true } },
      data: { kind: 'volume', name: 'data', parent: 'task', props: { efs: { transitEncryption: 'ENABLED' } } },
    },
    edges: {
      stored: { kind: 'stored-on', from: 'data', to: 'files' },
      reaches: { kind: 'reaches', from: 'service', to: 'files' },
      mount: { kind: 'mounts', from: 'web', to: 'data', props: { containerPath: '/data' } },
    },
  });
}
