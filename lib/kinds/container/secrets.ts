import { instance, listOf, mapOf, staticCall, structOrNothing } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import type { Path } from '@/lib/util/problem';
import { edgesFrom } from '../graph';
import { Incomplete, required, type PlanContext } from '../plan-context';
import type { DesignEdge, DesignNode } from '../union';

type SecretEdge = DesignEdge<'uses-secret'>;
type NamedSecret = NonNullable<SecretEdge['props']['variables']>[number];

/** The option of a log driver that holds Splunk's token. */
export const SPLUNK_TOKEN = 'splunk-token';

/** The `secrets` of a container: environment variables by name, in the order of what they are in. */
export function planSecrets(node: DesignNode<'container'>, context: PlanContext): Expr | undefined {
  return mapOf(namedSecrets(node, 'variables', context));
}

/** The secret options of a container's log driver by name; nothing without any. */
export function planLogSecrets(node: DesignNode<'container'>, context: PlanContext): Readonly<Record<string, Expr>> {
  return namedSecrets(node, 'logOptions', context);
}

/** The secret with which the image is pulled. */
export function repositoryCredentials(node: DesignNode<'container'>, context: PlanContext): Expr | undefined {
  const edge = edgesFrom(context.graph, node.id, 'uses-secret').find((it) => it.props.repositoryCredentials && context.graph.nodes[it.to]?.kind === 'secret');
  return edge && context.construct(edge.to);
}

/** The credential spec of a group managed service account: from a parameter, a bucket or a location. @throws Incomplete when there are several */
export function planCredentialSpecs(node: DesignNode<'container'>, context: PlanContext): Expr | undefined {
  const { graph } = context;
  const specs: Expr[] = [];
  for (const edge of edgesFrom(graph, node.id, 'uses-secret'))
    if (edge.props.credentialSpec && graph.nodes[edge.to]?.kind === 'parameter')
      specs.push(staticCall(CREDENTIAL_SPECS[edge.props.credentialSpec], 'fromSsmParameter', context.construct(edge.to)));
  for (const edge of edgesFrom(graph, node.id, 'uses-bucket')) {
    const spec = edge.props.credentialSpec;
    if (!spec) continue;
    const key = required(
      spec.key,
      ['credentialSpec', 'key'],
      `The object in ${graph.nodes[edge.to]?.name ?? 'the bucket'} that holds the credential spec`,
      edge.id,
    );
    specs.push(staticCall(CREDENTIAL_SPECS[spec.type ?? 'DOMAIN_JOINED'], 'fromS3Bucket', context.construct(edge.to), key));
  }
  const own = node.props.credentialSpec;
  if (own)
    specs.push(
      instance(CREDENTIAL_SPECS[own.type ?? 'DOMAIN_JOINED'], required(own.location, ['credentialSpec', 'location'], 'The location of the credential spec')),
    );
  if (specs.length > 1) throw new Incomplete(['credentialSpec'], `The container has ${specs.length} credential specs; it can have one.`);
  return listOf(specs);
}

const CREDENTIAL_SPECS = { DOMAIN_JOINED: 'aws_ecs.DomainJoinedCredentialSpec', DOMAINLESS: 'aws_ecs.DomainlessCredentialSpec' } as const;

function namedSecrets(node: DesignNode<'container'>, use: 'variables' | 'logOptions', context: PlanContext): Record<string, Expr> {
  const found: Record<string, Expr> = {};
  for (const edge of edgesFrom(context.graph, node.id, 'uses-secret'))
    for (const [index, secret] of (edge.props[use] ?? []).entries()) {
      const what = context.graph.nodes[edge.to]?.name ?? 'a secret';
      // The CDK is told once for each name: a second one would silently take the first one's place.
      const name = required(secret.name, [use, index], use === 'variables' ? `The environment variable for ${what}` : `The log option for ${what}`, edge.id);
      if (Object.hasOwn(found, name)) throw new Incomplete([use, index], `Two secrets have the name ${name}.`, edge.id);
      found[name] = secretExpr(edge, secret, context, []);
    }
  return found;
}

function secretExpr(edge: SecretEdge, secret: NamedSecret, context: PlanContext, path: Path): Expr {
  const source = context.construct(edge.to, path);
  if (context.graph.nodes[edge.to]?.kind === 'parameter') return staticCall('aws_ecs.Secret', 'fromSsmParameter', source);
  const version = structOrNothing({ versionId: secret.versionId, versionStage: secret.versionStage });
  const field = secret.field === '' ? undefined : secret.field;
  return version
    ? staticCall('aws_ecs.Secret', 'fromSecretsManagerVersion', source, version, field)
    : staticCall('aws_ecs.Secret', 'fromSecretsManager', source, field);
}
