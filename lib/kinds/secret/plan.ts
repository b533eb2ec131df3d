import { construct, member, staticCall, structOrNothing, THIS } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { encryptionKeyOf } from '../encryption';
import { Incomplete, making, required, type PlanContext } from '../plan-context';
import { reference } from '../references';
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
  if (!props.secretArn) {
    const known = required(props.secretName, ['secretArn'], 'The ARN or name of the existing secret');
    return staticCall(SECRET, 'fromSecretNameV2', THIS, name, reference(known, 'secretName', 'The name of the existing secret'));
  }
  const secretArn = reference(props.secretArn, 'secretArn', 'The ARN of the existing secret');
  const complete = /-[A-Za-z0-9]{6}$/.test(secretArn);
  return encryptionKey
    ? staticCall(SECRET, 'fromSecretAttributes', THIS, name, { [complete ? 'secretCompleteArn' : 'secretPartialArn']: secretArn, encryptionKey })
    : staticCall(SECRET, complete ? 'fromSecretCompleteArn' : 'fromSecretPartialArn', THIS, name, secretArn);
}

function generator(generate: Props<'secret'>['generate']) {
  if (!generate) return undefined;
  if (!generate.generateStringKey !== !generate.secretStringTemplate)
    throw new Incomplete(
      ['generate', generate.generateStringKey ? 'secretStringTemplate' : 'generateStringKey'],
      'A JSON secret needs both: the field that gets the generated text, and the template with the others.',
    );
  return structOrNothing({ ...generate });
}
