import { listenerType } from '@/lib/kinds/load-balancer/type';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { portOfListener, protocolOfListener } from '../../support/traffic';
import type { Design } from '@/lib/document/design';

const CONTENT_TYPES: readonly string[] = ['text/plain', 'text/css', 'text/html', 'application/javascript', 'application/json'];

interface ActionMatch extends Match {
  readonly problem: string;
  readonly fixes: readonly Fix[];
}

/** A default action is one that a load balancer can carry out. */
export const defaultAction = defineRule({
  id: 'traffic/default-action',
  severity: 'error',
  title: 'A default action is a valid response or leads somewhere else',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html',
  related: ['CDK: `statusCode` must be 2XX, 4XX or 5XX.', 'CDK: To prevent redirect loops, set at least one of protocol, host, port, path, or query'],
  on: 'listener',
  check: (listener, design): ActionMatch[] => {
    const { id, name, props } = listener;
    const action = props.defaultAction;
    if (!action || listener.props.source === 'existing' || listenerType(listener, design) !== 'application') return [];
    const at = (key: string) => ['defaultAction', key];
    if (action.type === 'redirect') {
      if ([action.protocol, action.port, action.host, action.path, action.query].every((it) => it === undefined))
        return [
          {
            path: at('protocol'),
            problem: `The redirect of listener ${name} leads back to where the request came from; choose the protocol, port, host or path that it leads to.`,
            fixes: protocolOfListener(listener, design) === 'HTTPS' ? [] : [setFix('To HTTPS', id, at('protocol'), 'HTTPS')],
          },
        ];
      const { port } = action;
      if (port !== undefined && !(Number.isInteger(port) && port >= 1 && port <= 65535))
        return [
          {
            path: at('port'),
            problem: `Port ${port} of the redirect of listener ${name} does not exist; choose a whole number from 1 to 65535.`,
            fixes: [clearFix('Keep the port', id, at('port'))],
          },
        ];
      if (action.path !== undefined && !action.path.startsWith('/'))
        return [
          {
            path: at('path'),
            problem: `The redirect of listener ${name} leads to the path "${action.path}"; a path begins with a slash.`,
            fixes: action.path === '' ? [clearFix('Keep the path', id, at('path'))] : [setFix(`Use /${action.path}`, id, at('path'), `/${action.path}`)],
          },
        ];
      // Another host, path or query leads somewhere else.
      if (action.host || action.path || action.query) return [];
      const protocol = protocolOfListener(listener, design);
      const from = portOfListener(listener);
      if (protocol && (action.protocol ?? protocol) === protocol && (port ?? from) === from)
        return [
          {
            path: at(action.protocol === undefined ? 'port' : 'protocol'),
            problem: `The redirect of listener ${name} leads back to the same protocol and port, so a browser would go round in circles; choose another.`,
            fixes: [],
          },
        ];
      return [];
    }
    const found: ActionMatch[] = [];
    const { statusCode, contentType, messageBody } = action;
    if (statusCode !== undefined && !/^[245]\d\d$/.test(String(statusCode)))
      found.push({
        path: at('statusCode'),
        problem: `The status code ${statusCode} of the response of listener ${name} cannot be given; choose one of 200–299, 400–499 or 500–599.`,
        fixes: [setFix('Use 404 (Not Found)', id, at('statusCode'), 404)],
      });
    if (contentType !== undefined && !CONTENT_TYPES.includes(contentType))
      found.push({
        path: at('contentType'),
        problem: `The content type "${contentType}" of the response of listener ${name} cannot be given; choose ${CONTENT_TYPES.join(', ')}.`,
        fixes: [clearFix('Leave it away', id, at('contentType'))],
      });
    if ((messageBody?.length ?? 0) > 1024)
      found.push({
        path: at('messageBody'),
        problem: `The body of the response of listener ${name} has ${messageBody?.length} characters; at most 1024 are possible.`,
        fixes: [],
      });
    return found;
  },
  message: ({ problem }) => problem,
  fixes: ({ fixes }) => fixes,
  examples: () => ({
    ok: [plain({ type: 'redirect', protocol: 'HTTPS' }), plain({ type: 'redirect', protocol: 'HTTPS', port: 443, permanent: true })],
    bad: [
      secure({ type: 'redirect' }),
      secure({ type: 'redirect', path: 'new' }),
      secure({ type: 'redirect', protocol: 'HTTPS', port: 443 }),
      secure({ type: 'fixed-response', statusCode: 302 }),
      secure({ type: 'fixed-response', statusCode: 200, contentType: 'image/png' }),
    ],
  }),
});

function plain(action: Readonly<Record<string, unknown>>): Design {
  return fargateExample({ nodes: { plain: { kind: 'listener', name: 'Plain', parent: 'lb', props: { port: 80, defaultAction: action } } } });
}

function secure(action: Readonly<Record<string, unknown>>): Design {
  return fargateExample({ nodes: { listener: { props: { defaultAction: action } } }, edges: { target: null } });
}
