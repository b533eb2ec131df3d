import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** The name of a port is one that Service Connect takes. */
export const portName = defineRule({
  id: 'container/port-name',
  severity: 'error',
  title: 'A port is named with lower-case letters, digits, hyphens and underscores',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  on: 'container',
  check: ({ name, props }) =>
    (props.portMappings ?? []).flatMap(({ name: port, appProtocol }, index) => {
      const fine = port === undefined ? appProtocol === undefined : /^[a-z0-9_][a-z0-9_-]{0,63}$/.test(port);
      return fine ? [] : [{ path: ['portMappings', index, 'name'], name, port, appProtocol }];
    }),
  message: ({ name, port, appProtocol }) =>
    port === undefined
      ? `A port of container ${name} speaks ${appProtocol} but has no name; Service Connect needs both.`
      : `Port name "${port}" of container ${name} is not one that ECS takes; use 1 to 64 lower-case letters, digits, hyphens and underscores, not starting with a hyphen.`,
  fixes: ({ path, port, appProtocol }, { id, props }) => {
    const names = new Set((props.portMappings ?? []).map((it) => it.name));
    const usable = (port ?? appProtocol ?? '')
      .toLowerCase()
      .replace(/[^a-z0-9_-]+/g, '-')
      .replace(/^-+/, '')
      .slice(0, 64);
    return usable === '' || names.has(usable) ? [] : [setFix(`Name it ${usable}`, id, path, usable)];
  },
  examples: () => ({
    ok: [fargateExample({ nodes: { web: { props: { portMappings: [{ containerPort: 8080, name: 'http', appProtocol: 'http' }] } } } })],
    bad: [
      fargateExample({ nodes: { web: { props: { portMappings: [{ containerPort: 8080, name: 'HTTP port' }] } } } }),
      fargateExample({ nodes: { web: { props: { portMappings: [{ containerPort: 8080, appProtocol: 'http2' }] } } } }),
      fargateExample({ nodes: { web: { props: { portMappings: [{ containerPort: 8080, name: '-web' }] } } } }),
    ],
  }),
});
