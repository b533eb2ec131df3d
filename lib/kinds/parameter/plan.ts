import { construct, member, staticCall, THIS } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { encryptionKeyOf } from '../encryption';
import { Incomplete, making, required, type PlanContext } from '../plan-context';
import { nameOf, reference, shortEnough } from '../references';
import { valueProblem } from './value-problem';
import type { DesignNode } from '../union';

const PARAMETER = 'aws_ssm.StringParameter';

/** An `ssm.StringParameter`, or an existing one by its name. */
export function planParameter(node: DesignNode<'parameter'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  if (props.source === 'existing') {
    const parameterName = reference(props.parameterName, 'parameterName', 'The name of the existing parameter');
    const { version } = props;
    if (props.type === 'SECURE_STRING') {
      const attributes = { parameterName, version, encryptionKey: encryptionKeyOf(node.id, context) };
      return [making(node, staticCall(PARAMETER, 'fromSecureStringParameterAttributes', THIS, node.name, attributes))];
    }
    return [
      making(
        node,
        version === undefined
          ? staticCall(PARAMETER, 'fromStringParameterName', THIS, node.name, parameterName)
          : staticCall(PARAMETER, 'fromStringParameterAttributes', THIS, node.name, { parameterName, version }),
      ),
    ];
  }
  if (props.type === 'SECURE_STRING') throw new Incomplete(['type'], 'CloudFormation makes no parameters of type SecureString.');
  const stringValue = required(props.stringValue, ['stringValue'], 'The text of the parameter');
  const problem = valueProblem(props);
  if (problem) throw new Incomplete(problem.path, `The CDK refuses it: ${problem.text}.`);
  return [
    making(
      node,
      construct(PARAMETER, node.name, {
        parameterName: nameOf('parameter', props.parameterName, 'parameterName'),
        description: shortEnough(props.description, 1024),
        stringValue,
        allowedPattern: props.allowedPattern,
        tier: props.tier === undefined ? undefined : member('aws_ssm.ParameterTier', props.tier),
      }),
    ),
  ];
}
