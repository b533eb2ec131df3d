import { stackSizeOf } from '@/lib/kinds/stack/estimate';
import { defineRule } from '../../rule';
import { removeFix } from '../../support/fixes';
import { stacksExample } from '../../stack-example';

/** A stack has something in it: CloudFormation takes no template without resources. */
export const empty = defineRule({
  id: 'stack/empty',
  severity: 'hint',
  title: 'A stack has resources',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html',
  on: 'stack',
  check: ({ id, name }, design) => (stackSizeOf(design, id).resources > 0 ? [] : [{ path: [], name }]),
  message: ({ name }) => `Stack ${name} has no resources, and CloudFormation takes no template without any; drag something into it, or remove it.`,
  fixes: ({ name }, { id }, design) => (Object.values(design.nodes).some((node) => node.parent === id) ? [] : [removeFix(`Remove ${name}`, id)]),
  examples: () => ({
    ok: [stacksExample()],
    bad: [stacksExample({ nodes: { spare: { kind: 'stack', name: 'Spare', props: {} } } })],
  }),
});
