import type { Props } from '@/lib/kinds/union';
import type { Path } from '@/lib/util/problem';
import { EXAMPLE_PROXY, fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, losing, setFix } from '../../support/fixes';

type Proxy = NonNullable<Props<'task-definition'>['proxyConfiguration']>;

/** A proxy is told the ports of the application and its own. */
export const proxySettings = defineRule({
  id: 'task/proxy-settings',
  severity: 'error',
  title: "An App Mesh proxy needs the application's ports and its own two, as ports are numbered",
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html',
  on: 'task-definition',
  check: ({ name, props: { proxyConfiguration: proxy } }) => (proxy ? problemsOf(proxy).map((problem) => ({ ...problem, name })) : []),
  message: ({ name, problem }) => `The App Mesh proxy of task definition ${name} ${problem}`,
  fixes: ({ path, fixes, removable }, { id }): Fix[] => [
    ...fixes.map((value) => setFix(`Use ${value}`, id, path, value)),
    ...(removable ? [clearFix('Remove it', id, removable)] : []),
    losing(clearFix('Remove the proxy', id, ['proxyConfiguration'])),
  ],
  examples: () => ({
    ok: [proxied({}), proxied({ egressIgnoredPorts: [{ port: 22 }], egressIgnoredIps: ['169.254.170.2', '169.254.169.254'] })],
    bad: [
      proxied({ appPorts: [] }),
      proxied({ appPorts: undefined }),
      proxied({ appPorts: [{}] }),
      proxied({ proxyIngressPort: undefined, proxyEgressPort: 70_000 }),
      proxied({ egressIgnoredPorts: [{ port: 0 }] }),
      proxied({ egressIgnoredIps: ['the metadata service'] }),
      proxied({ ignoredUid: -1 }),
    ],
  }),
});

interface Problem {
  readonly path: Path;
  /** Goes on from "The App Mesh proxy of task definition X". */
  readonly problem: string;
  /** Values to choose from. */
  readonly fixes: readonly number[];
  /** The part that can go without the rest. */
  readonly removable?: Path;
}

const at = (...path: Path): Path => ['proxyConfiguration', ...path];

function problemsOf(proxy: Proxy): Problem[] {
  return [
    ...idProblem('user', 'ignoredUid', proxy.ignoredUid),
    ...idProblem('group', 'ignoredGid', proxy.ignoredGid),
    ...(proxy.appPorts?.length ? [] : [{ path: at('appPorts'), problem: 'is told no port of the application; give at least one.', fixes: [] }]),
    ...rowProblems('the application', 'appPorts', proxy.appPorts, (proxy.appPorts?.length ?? 0) > 1),
    ...portProblem('the port that takes incoming traffic', at('proxyIngressPort'), proxy.proxyIngressPort, 15_000),
    ...portProblem('the port that takes outgoing traffic', at('proxyEgressPort'), proxy.proxyEgressPort, 15_001),
    ...rowProblems('what goes past it', 'egressIgnoredPorts', proxy.egressIgnoredPorts, true),
    ...(proxy.egressIgnoredIps ?? []).flatMap((address, index) => addressProblem(address, at('egressIgnoredIps', index))),
  ];
}

function idProblem(what: string, key: 'ignoredUid' | 'ignoredGid', value: number | undefined): Problem[] {
  if (value === undefined || (Number.isInteger(value) && value >= 0 && value <= 4_294_967_294)) return [];
  return [{ path: at(key), problem: `runs as ${what} ${value}; an id is a whole number from 0 to 4294967294.`, fixes: [1337] }];
}

function rowProblems(whose: string, key: 'appPorts' | 'egressIgnoredPorts', rows: Proxy['appPorts'], removable: boolean): Problem[] {
  return (rows ?? []).flatMap(({ port }, index) =>
    portProblem(`port ${index + 1} of ${whose}`, at(key, index, 'port'), port).map((problem) =>
      removable ? { ...problem, removable: at(key, index) } : problem,
    ),
  );
}

function portProblem(what: string, path: Path, port: number | undefined, usual?: number): Problem[] {
  const fixes = usual === undefined ? [] : [usual];
  if (port === undefined) return [{ path, problem: `lacks ${what}; give a port from 1 to 65535.`, fixes }];
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return [];
  return [{ path, problem: `has ${port} as ${what}; ports are whole numbers from 1 to 65535.`, fixes }];
}

function addressProblem(address: string, path: Path): Problem[] {
  if (/^(?:\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?|[0-9a-f:.]*:[0-9a-f:.]*(?:\/\d{1,3})?)$/i.test(address)) return [];
  return [{ path, problem: `lets "${address}" pass, which is not an IP address; write one such as 169.254.170.2.`, fixes: [], removable: path }];
}

function proxied(change: Readonly<Record<string, unknown>>) {
  const proxy = Object.fromEntries(Object.entries({ ...EXAMPLE_PROXY, ...change }).filter(([, value]) => value !== undefined));
  return fargateExample({ nodes: { task: { props: { proxyConfiguration: proxy } } } });
}
