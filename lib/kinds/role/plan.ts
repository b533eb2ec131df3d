import { call, construct, instance, listOf, ref, staticCall, THIS } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { policyStatementExpr } from '../iam/plan-statement';
import { policyIdOf } from '../derived-ids';
import { doing, making, required } from '../plan-context';
import { nameOf, reference, shortEnough } from '../references';
import type { DesignNode } from '../union';

/** An `iam.Role` with its policies, or an existing one by its ARN or name. */
export function planRole(node: DesignNode<'role'>): readonly Statement[] {
  const { props } = node;
  const statements = (props.statements ?? []).map((statement, index) =>
    doing(node.id, call(ref(node.id), 'addToPrincipalPolicy', policyStatementExpr(statement, ['statements', index]))),
  );
  if (props.source === 'existing') {
    const made = props.roleArn
      ? staticCall('aws_iam.Role', 'fromRoleArn', THIS, node.name, reference(props.roleArn, 'roleArn', 'The ARN of the existing role'))
      : staticCall(
          'aws_iam.Role',
          'fromRoleName',
          THIS,
          node.name,
          reference(required(props.roleName, ['roleArn'], 'The ARN or name of the existing role'), 'roleName', 'The name of the existing role'),
        );
    return [making(node, made), ...statements];
  }
  return [
    making(
      node,
      construct('aws_iam.Role', node.name, {
        assumedBy: instance('aws_iam.ServicePrincipal', props.assumedBy ?? 'ecs-tasks.amazonaws.com'),
        roleName: nameOf('role', props.roleName, 'roleName'),
        description: shortEnough(props.description, 1000),
        managedPolicies: listOf(
          props.managedPolicies?.map((policy, index) =>
            policy.startsWith('arn:')
              ? staticCall('aws_iam.ManagedPolicy', 'fromManagedPolicyArn', THIS, policyIdOf(node.name, index), policy)
              : staticCall('aws_iam.ManagedPolicy', 'fromAwsManagedPolicyName', required(policy, ['managedPolicies', index], 'The name of the managed policy')),
          ),
        ),
      }),
    ),
    ...statements,
  ];
}
