import { REFERENCES } from '@/lib/aws/resource-formats';
import { defineRule } from '../../rule';
import { hooked, HOOK_ARN } from './example';

/** A function is known by its ARN. */
export const functionReference = defineRule({
  id: 'deployment/function',
  severity: 'error',
  title: 'A function is known by its ARN',
  source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html#awslambda-resources-for-iam-policies',
  on: 'lambda-function',
  check: ({ name, props: { functionArn } }) =>
    functionArn && REFERENCES.functionArn.pattern.test(functionArn) ? [] : [{ path: ['functionArn'], name, functionArn }],
  message: ({ name, functionArn }) =>
    functionArn
      ? `"${functionArn}" is no function: ${name} needs ${REFERENCES.functionArn.form}.`
      : `Nothing says which function ${name} is; give ${REFERENCES.functionArn.form}.`,
  examples: () => {
    const named = (functionArn: string | undefined) =>
      hooked({ lifecycleStages: ['PRE_SCALE_UP'] }, undefined, { nodes: { hook: { kind: 'lambda-function', name: 'Hook', props: { functionArn } } } });
    return { ok: [named(HOOK_ARN), named(`${HOOK_ARN}:live`)], bad: [named(undefined), named('check')] };
  },
});
