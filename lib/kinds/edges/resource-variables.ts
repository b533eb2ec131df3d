import { property } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import { options, type Field } from '../field';
import { edgesFrom, type Graph } from '../graph';
import { Incomplete, required, type PlanContext } from '../plan-context';
import type { DesignEdge, DesignNode, Kind } from '../union';

type TellingEdge = DesignEdge<'grants'> | DesignEdge<'uses-bucket'>;
type Attribute = NonNullable<NonNullable<TellingEdge['props']['environment']>[number]['attribute']>;

/** What a container can be told of a resource, by the property of its construct; the first is what programs mostly want. */
const ATTRIBUTES: Partial<Record<Kind, Readonly<Partial<Record<Attribute, string>>>>> = {
  queue: { URL: 'queueUrl', NAME: 'queueName', ARN: 'queueArn' },
  topic: { ARN: 'topicArn', NAME: 'topicName' },
  bucket: { NAME: 'bucketName', ARN: 'bucketArn' },
  'kms-key': { ARN: 'keyArn', ID: 'keyId' },
};

/** What a container can be told of a resource of this kind, the usual first; empty when it can be told nothing. */
export function attributesOf(kind: Kind | undefined): readonly Attribute[] {
  return kind === undefined ? [] : (Object.keys(ATTRIBUTES[kind] ?? {}) as Attribute[]);
}

/** The environment variables of a container that say which resources it uses. @throws Incomplete for one without a name, with a name twice, or of what the resource has not */
export function planResourceVariables(node: DesignNode<'container'>, context: PlanContext): Readonly<Record<string, Expr>> {
  const found: Record<string, Expr> = {};
  for (const edge of [...edgesFrom(context.graph, node.id, 'grants'), ...edgesFrom(context.graph, node.id, 'uses-bucket')])
    for (const [index, variable] of (edge.props.environment ?? []).entries()) {
      const resource = context.graph.nodes[edge.to];
      const what = resource?.name ?? 'a resource';
      const name = required(variable.name, ['environment', index], `The environment variable for ${what}`, edge.id);
      if (Object.hasOwn(found, name) || Object.hasOwn(node.props.environment ?? {}, name))
        throw new Incomplete(['environment', index], `The container has two environment variables with the name ${name}.`, edge.id);
      const allowed = attributesOf(resource?.kind);
      const attribute = variable.attribute ?? allowed[0];
      const key = resource && attribute && ATTRIBUTES[resource.kind]?.[attribute];
      if (!key)
        throw new Incomplete(['environment', index, 'attribute'], `${what} has no ${ATTRIBUTE_TEXT[attribute ?? 'NAME']}; it has ${listed(allowed)}.`, edge.id);
      found[name] = property(context.construct(edge.to), key);
    }
  return found;
}

/** The field with which such variables are edited; for lines from containers only. */
export function resourceVariablesField<E extends TellingEdge>(): Field<E> {
  return {
    path: ['environment'],
    label: 'Environment variables that name it',
    section: 'In the environment',
    control: {
      type: 'rows',
      item: 'variable',
      columns: [
        { key: 'name', label: 'Variable', control: { type: 'text', mono: true }, placeholder: 'QUEUE_URL' },
        {
          key: 'attribute',
          label: 'Holds',
          control: { type: 'select', options: CHOICES },
          placeholder: 'the usual',
        },
      ],
    },
    essential: true,
    docs: { fqn: 'aws_ecs.ContainerDefinitionOptions', property: 'environment' },
    help: 'The container learns from these which resource it is. A queue has URL, name and ARN; a topic ARN and name; a bucket name and ARN; a key ARN and id.',
    notApplicable: (edge, graph: Graph) =>
      graph.nodes[edge.from]?.kind !== 'container'
        ? 'Only containers have environment variables.'
        : attributesOf(graph.nodes[edge.to]?.kind).length === 0
          ? 'Nothing of it is told to containers.'
          : undefined,
  };
}

/** The names of the variables on a line, for the canvas. */
export function resourceVariableNames({ props }: TellingEdge): readonly string[] {
  return (props.environment ?? []).map((it) => it.name || 'name missing');
}

const ATTRIBUTE_TEXT: Readonly<Record<Attribute, string>> = { NAME: 'name', ARN: 'ARN', URL: 'URL', ID: 'id' };

const SELECT = options(['NAME', 'its name'], ['ARN', 'its ARN'], ['URL', 'its URL'], ['ID', 'its id']);
const CHOICES = SELECT.type === 'select' ? SELECT.options : [];

function listed(attributes: readonly Attribute[]): string {
  return attributes.map((it) => ATTRIBUTE_TEXT[it]).join(', ') || 'nothing that a container can be told';
}
