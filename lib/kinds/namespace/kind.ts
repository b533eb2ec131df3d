import type { KindDefinition } from '../definition';
import { existing } from '../existing';
import { nodeOfKind } from '../graph';
import { CLASSES, planNamespace, typeOf } from './plan';

/** A Cloud Map namespace: names by which services find one another. */
export const namespace: KindDefinition<'namespace'> = {
  kind: 'namespace',
  label: 'Namespace',
  description: 'A Cloud Map namespace: names by which services find one another.',
  area: 'traffic',
  group: 'Traffic',
  defaultName: 'Namespace',
  defaults: { namespaceName: 'local' },
  construct: ({ props }) => CLASSES[typeOf(props)].fqn,
  resource: ({ props }) => (props.source === 'existing' ? undefined : CLASSES[typeOf(props)].resource),
  facts: ({ props, parent }, graph) =>
    [
      existing(props, props.namespaceName) ?? props.namespaceName ?? 'name missing',
      TYPE_TEXT[typeOf(props)],
      ...(nodeOfKind(graph, parent, 'cluster') ? [props.useForServiceConnect ? 'default, Service Connect' : 'default'] : []),
    ].join(' · '),
  plan: planNamespace,
};

const TYPE_TEXT = { HTTP: 'API only', DNS_PRIVATE: 'private DNS', DNS_PUBLIC: 'public DNS' } as const;
