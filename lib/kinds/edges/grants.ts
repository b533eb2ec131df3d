import { call, property } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { invariant } from '@/lib/util/invariant';
import { options } from '../field';
import { nodeOfKind } from '../graph';
import { doing, type PlanContext } from '../plan-context';
import type { DesignEdge, Kind } from '../union';
import type { EdgeDefinition } from './definition';
import { resourceVariableNames, resourceVariablesField } from './resource-variables';

type Access = NonNullable<DesignEdge<'grants'>['props']['access']>;

/** The CDK's method for each access to a resource that can be granted. */
const METHODS: Partial<Record<Kind, Readonly<Record<Access, string>>>> = {
  secret: { READ: 'grantRead', WRITE: 'grantWrite', READ_WRITE: 'grantRead' },
  parameter: { READ: 'grantRead', WRITE: 'grantWrite', READ_WRITE: 'grantRead' },
  bucket: { READ: 'grantRead', WRITE: 'grantWrite', READ_WRITE: 'grantReadWrite' },
  'kms-key': { READ: 'grantDecrypt', WRITE: 'grantEncrypt', READ_WRITE: 'grantEncryptDecrypt' },
  'file-system': { READ: 'grantRead', WRITE: 'grantReadWrite', READ_WRITE: 'grantReadWrite' },
  repository: { READ: 'grantPull', WRITE: 'grantPush', READ_WRITE: 'grantPullPush' },
  'log-group': { READ: 'grantRead', WRITE: 'grantWrite', READ_WRITE: 'grantRead' },
  queue: { READ: 'grantConsumeMessages', WRITE: 'grantSendMessages', READ_WRITE: 'grantConsumeMessages' },
  topic: { READ: 'grantSubscribe', WRITE: 'grantPublish', READ_WRITE: 'grantSubscribe' },
};

/** Reading and writing takes two calls where the CDK has no single one. */
const TWICE: ReadonlySet<Kind> = new Set<Kind>(['secret', 'parameter', 'log-group', 'queue', 'topic']);

/** What a role may do with a resource, to choose from. */
export const ACCESS = options(['READ', 'Read'], ['WRITE', 'Write'], ['READ_WRITE', 'Read and write']);

/** `resource.grantRead(taskDefinition.taskRole)` and the like: nothing without an access. */
export function planAccess(edge: DesignEdge, access: Access | undefined, context: PlanContext): readonly Statement[] {
  if (access === undefined) return [];
  const to = context.graph.nodes[edge.to];
  const methods = to && METHODS[to.kind];
  invariant(to && methods, 'a connection that grants leads to something that can be granted');
  const resource = context.construct(edge.to);
  const role = taskRole(edge.from, context);
  const names = access === 'READ_WRITE' && TWICE.has(to.kind) ? [methods.READ, methods.WRITE] : [methods[access]];
  return names.map((method) => doing(edge.id, call(resource, method, role)));
}

function taskRole(from: string, context: PlanContext): Expr {
  const task = nodeOfKind(context.graph, from, 'container')?.parent ?? from;
  return property(context.construct(task), 'taskRole');
}

/** What the task role may do with a resource. */
export const grants: EdgeDefinition<'grants'> = {
  kind: 'grants',
  label: 'Permission',
  fields: [
    {
      path: ['access'],
      label: 'What the task role may do',
      section: 'Permission',
      control: ACCESS,
      essential: true,
      placeholder: 'read',
      help: 'For keys, reading is decrypting and writing is encrypting; for repositories, pulling and pushing.',
    },
    resourceVariablesField(),
  ],
  facts: (edge) => [ACCESS_TEXT[edge.props.access ?? 'READ'], ...resourceVariableNames(edge)].join(', '),
  plan: (edge, context) => planAccess(edge, edge.props.access ?? 'READ', context),
};

const ACCESS_TEXT: Record<Access, string> = { READ: 'read', WRITE: 'write', READ_WRITE: 'read, write' };
