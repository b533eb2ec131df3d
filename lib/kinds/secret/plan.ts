import { construct, member, staticCall, structOrNothing, THIS } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { encryptionKeyOf } from '../encryption';
import { making, required, type PlanContext } from '../plan-context';
import type { DesignNode, Props } from '../union';

const SECRET = 'aws_secretsmanager.Secret';

/** A `secretsmanager.Secret` with a generated value, or an existing one by its ARN or name. */
export function planSecret(node: DesignNode<'secret'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  if (props.source === 'existing') return [making(node, existing(node, context))];
  return [
    making(
      node,
      construct(SECRET, node.name, {
        secretName: props.secretName,
        description: props.description,
        encryptionKey: encryptionKeyOf(node.id, context),
        generateSecretString: generator(props.generate),
        removalPolicy: props.removalPolicy === undefined ? undefined : member('RemovalPolicy', props.removalPolicy),
      }),
    ),
  ];
}

function existing({ id, name, props }: DesignNode<'secret'>, context: PlanContext) {
  const encryptionKey = encryptionKeyOf(id, context);
  const complete = props.secretArn !== undefined && /-[A-Za-z0-9]{6}$/.test(props.secretArn);
  if (encryptionKey && props.secretArn)
    return staticCall(SECRET, 'fromSecretAttributes', THIS, name, { [complete ? 'secretCompleteArn' : 'secretPartialArn']: props.secretArn, encryptionKey });
  if (props.secretArn) return staticCall(SECRET, complete ? 'fromSecretCompleteArn' : 'fromSecretPartialArn', THIS, name, props.secretArn);
  return staticCall(SECRET, 'fromSecretNameV2', THIS, name, required(props.secretName, ['secretArn'], 'The ARN or name of the existing secret'));
}

function generator(generate: Props<'secret'>['generate']) {
  return generate && structOrNothing({ ...generate });
}
