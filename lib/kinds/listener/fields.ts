import { options, type Field } from '../field';
import type { DesignNode } from '../union';

type ListenerField = Field<DesignNode<'listener'>>;
const docs = (property: string): ListenerField['docs'] => ({ fqn: 'aws_elasticloadbalancingv2.BaseApplicationListenerProps', property });
const action =
  (type: 'fixed-response' | 'redirect'): ListenerField['notApplicable'] =>
  (node) =>
    node.props.defaultAction?.type === type ? undefined : 'Choose the matching default action first.';

/** How a listener is edited. */
export const listenerFields: readonly ListenerField[] = [
  {
    path: ['port'],
    label: 'Port',
    section: 'Listener',
    control: { type: 'number', min: 1, max: 65535 },
    essential: true,
    placeholder: '80 or 443, by protocol',
    docs: docs('port'),
  },
  {
    path: ['protocol'],
    label: 'Protocol',
    section: 'Listener',
    control: options(['HTTP', 'HTTP'], ['HTTPS', 'HTTPS']),
    essential: true,
    placeholder: 'by port',
    docs: docs('protocol'),
  },
  {
    path: ['certificateArns'],
    label: 'Certificates',
    section: 'Listener',
    control: { type: 'list', item: 'certificate ARN' },
    essential: true,
    docs: docs('certificates'),
  },
  { path: ['open'], label: 'Anyone may connect', section: 'Listener', control: { type: 'toggle', absent: true }, essential: true, docs: docs('open') },
  {
    path: ['defaultAction', 'type'],
    label: 'Requests that no service takes',
    section: 'Default action',
    control: options(['fixed-response', 'Answer with a fixed response'], ['redirect', 'Redirect']),
    placeholder: 'the service without conditions',
    docs: docs('defaultAction'),
  },
  {
    path: ['defaultAction', 'statusCode'],
    label: 'Status code',
    section: 'Default action',
    control: { type: 'number', min: 200, max: 599 },
    essential: true,
    notApplicable: action('fixed-response'),
  },
  {
    path: ['defaultAction', 'contentType'],
    label: 'Content type',
    section: 'Default action',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'text/plain',
    notApplicable: action('fixed-response'),
  },
  {
    path: ['defaultAction', 'messageBody'],
    label: 'Body',
    section: 'Default action',
    control: { type: 'text' },
    essential: true,
    notApplicable: action('fixed-response'),
  },
  {
    path: ['defaultAction', 'protocol'],
    label: 'To protocol',
    section: 'Default action',
    control: options(['HTTP', 'HTTP'], ['HTTPS', 'HTTPS']),
    essential: true,
    notApplicable: action('redirect'),
  },
  {
    path: ['defaultAction', 'port'],
    label: 'To port',
    section: 'Default action',
    control: { type: 'number', min: 1, max: 65535 },
    essential: true,
    notApplicable: action('redirect'),
  },
  {
    path: ['defaultAction', 'permanent'],
    label: 'Permanent (301)',
    section: 'Default action',
    control: { type: 'toggle', absent: false },
    essential: true,
    notApplicable: action('redirect'),
  },
];
