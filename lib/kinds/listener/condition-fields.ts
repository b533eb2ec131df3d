import type { Field } from '../field';
import type { Graph } from '../graph';
import type { DesignEdge } from '../union';

type Conditional = DesignEdge<'target'> | DesignEdge<'forwards'>;

const SECTION = 'Which requests';
const docs = (property: string) => ({ fqn: 'aws_elasticloadbalancingv2.AddRuleProps', property });

/** How the conditions of a listener's rule are edited. */
export function conditionFields<E extends Conditional>(notApplicable: (edge: E, graph: Graph) => string | undefined): readonly Field<E>[] {
  const fields: readonly Omit<Field<E>, 'section' | 'notApplicable'>[] = [
    { path: ['pathPatterns'], label: 'Paths', control: { type: 'list', item: 'path' }, essential: true, placeholder: '/api/*', docs: docs('conditions') },
    { path: ['hostHeaders'], label: 'Hosts', control: { type: 'list', item: 'host' }, essential: true, placeholder: 'api.example.com' },
    { path: ['priority'], label: 'Priority', control: { type: 'number', min: 1, max: 50000 }, essential: true, docs: docs('priority') },
    { path: ['httpMethods'], label: 'Methods', control: { type: 'list', item: 'method' }, placeholder: 'GET' },
    { path: ['sourceIps'], label: 'Addresses of clients', control: { type: 'list', item: 'range' }, placeholder: '10.0.0.0/8' },
    {
      path: ['httpHeaders'],
      label: 'Headers',
      control: {
        type: 'rows',
        item: 'header',
        columns: [
          { key: 'name', label: 'Header', control: { type: 'text', mono: true }, placeholder: 'X-Version' },
          { key: 'value', label: 'Value', control: { type: 'text', mono: true }, placeholder: 'beta*' },
        ],
      },
      help: 'Several rows for one header: any of their values.',
    },
    {
      path: ['queryStrings'],
      label: 'Query strings',
      control: {
        type: 'rows',
        item: 'query string',
        columns: [
          { key: 'key', label: 'Key', control: { type: 'text', mono: true }, placeholder: 'any' },
          { key: 'value', label: 'Value', control: { type: 'text', mono: true }, placeholder: 'beta' },
        ],
      },
      help: 'Any of them.',
    },
  ];
  return fields.map((field) => ({ ...field, section: SECTION, notApplicable }));
}

/** The conditions of a rule, for the line on its edge: the first kind that there is. */
export function conditionFacts(props: Conditional['props']): readonly string[] {
  const headers = props.httpHeaders?.map((it) => `${it.name ?? '?'}: ${it.value ?? '?'}`);
  const queries = props.queryStrings?.map((it) => `?${it.key ? `${it.key}=` : ''}${it.value ?? ''}`);
  return [props.pathPatterns, props.hostHeaders, props.httpMethods, props.sourceIps, headers, queries].find((it) => it?.length) ?? [];
}
