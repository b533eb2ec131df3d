import { staticCall } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import { required } from '../plan-context';
import type { DesignEdge } from '../union';

/** What a rule's conditions can be about. */
export const CONDITION_KEYS = ['pathPatterns', 'hostHeaders', 'httpMethods', 'sourceIps', 'httpHeaders', 'queryStrings'] as const;

type Conditional = DesignEdge<'target'> | DesignEdge<'forwards'>;

/** True when an edge takes only requests that meet a condition. */
export function hasConditions({ props }: Conditional): boolean {
  return CONDITION_KEYS.some((key) => (props[key]?.length ?? 0) > 0);
}

/** The conditions of an edge, as the CDK takes them. @throws Incomplete for a header without a name or a value, and for a query without a value */
export function planConditions({ props }: Conditional): readonly Expr[] {
  const conditions = (method: string, values: readonly string[] | undefined): Expr[] => (values?.length ? [staticCall(CONDITION, method, values)] : []);
  const headers = new Map<string, string[]>();
  props.httpHeaders?.forEach(({ name, value }, index) => {
    const key = required(name, ['httpHeaders', index, 'name'], 'The name of a header');
    headers.set(key, [...(headers.get(key) ?? []), required(value, ['httpHeaders', index, 'value'], 'The value of a header')]);
  });
  const queries = props.queryStrings?.map(({ key, value }, index) => ({
    key: key || undefined,
    value: required(value, ['queryStrings', index, 'value'], 'The value of a query string'),
  }));
  return [
    ...conditions('pathPatterns', props.pathPatterns),
    ...conditions('hostHeaders', props.hostHeaders),
    ...conditions('httpRequestMethods', props.httpMethods),
    ...conditions('sourceIps', props.sourceIps),
    ...[...headers].map(([name, values]) => staticCall(CONDITION, 'httpHeader', name, values)),
    ...(queries?.length ? [staticCall(CONDITION, 'queryStrings', queries)] : []),
  ];
}

const CONDITION = 'aws_elasticloadbalancingv2.ListenerCondition';
