import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { nameOfTarget, sendingOf } from '../../support/traffic';

/** A path pattern can match: paths begin with a slash. */
export const pathStart = defineRule({
  id: 'traffic/path-start',
  severity: 'warning',
  title: 'Path patterns begin with a slash',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html',
  on: 'listener',
  check: ({ id }, design) =>
    sendingOf(id, design).flatMap((edge) =>
      (edge.props.pathPatterns ?? []).flatMap((pattern, index) =>
        /^[A-Za-z0-9_\-.$~"'@:+&]/.test(pattern) ? [{ path: ['pathPatterns', index], elementId: edge.id, name: nameOfTarget(edge, design), pattern }] : [],
      ),
    ),
  message: ({ name, pattern }) => `The pattern ${pattern} (target ${name}) matches no request: paths begin with a slash. Write /${pattern}.`,
  fixes: ({ path, pattern, elementId }) => (pattern.length < 128 ? [setFix(`Use /${pattern}`, elementId, path, `/${pattern}`)] : []),
  examples: () => ({
    ok: [fargateExample()],
    bad: [
      fargateExample({
        nodes: { listener: { props: { defaultAction: { type: 'fixed-response', statusCode: 404 } } } },
        edges: { target: { props: { pathPatterns: ['api/*'], priority: 10 } } },
      }),
    ],
  }),
});
