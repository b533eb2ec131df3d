import type { Path } from '@/lib/util/problem';
import { nodesById } from '@/lib/kinds/graph';
import { isPlainObject, textOf } from '@/lib/util/json';
import { fargateExample } from '../../example';
import { defineRule, type Match } from '../../rule';

/** What CloudFormation fills in, where it does. */
const PLACEHOLDER = /\$\{AWS::[A-Za-z]+\}/;

interface PlaceholderMatch extends Match {
  readonly name: string;
  readonly placeholder: string;
}

/** Texts hold no placeholders, which nothing would fill in. */
export const placeholder = defineRule({
  id: 'design/placeholder',
  severity: 'warning',
  title: 'Texts hold no placeholders that nothing fills in',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html',
  related: ['cfn-lint E1029'],
  on: 'design',
  check: (design): PlaceholderMatch[] =>
    [...nodesById(design), ...Object.values(design.edges)].flatMap((element) =>
      // Few have one: looking into each value is for those.
      textOf(element.props).includes('${AWS::')
        ? textsIn(element.props, []).map(({ path, text }) => ({
            elementId: element.id,
            path,
            name: 'name' in element ? element.name : 'The connection',
            placeholder: PLACEHOLDER.exec(text)?.[0] ?? text,
          }))
        : [],
    ),
  message: ({ name, placeholder: text }) =>
    `${name} says ${text}, which stays as it is: CloudFormation fills it in only where an override says {"Fn::Sub": "…"}. Write the value, or override the property${text === '${AWS::Region}' ? '; tasks on Fargate find their region in AWS_REGION' : ''}.`,
  examples: () => ({
    ok: [
      fargateExample({ nodes: { web: { props: { command: ['sh', '-c', 'echo ${PORT}'] } } } }),
      fargateExample({ nodes: { web: { props: { environment: { REGION: 'eu-west-1' } } } } }),
    ],
    bad: [
      fargateExample({ nodes: { web: { props: { environment: { REGION: '${AWS::Region}' } } } } }),
      fargateExample({ nodes: { web: { props: { command: ['run', '--account', '${AWS::AccountId}'] } } } }),
    ],
  }),
});

/** The texts with a placeholder in a value, with where they are. */
function textsIn(value: unknown, path: Path): { readonly path: Path; readonly text: string }[] {
  if (typeof value === 'string') return PLACEHOLDER.test(value) ? [{ path, text: value }] : [];
  if (Array.isArray(value)) return value.flatMap((inner, index) => textsIn(inner, [...path, index]));
  return isPlainObject(value) ? Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key])) : [];
}
