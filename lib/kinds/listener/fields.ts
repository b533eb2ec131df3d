import { options, type Field } from '../field';
import { listenerType } from '../load-balancer/type';
import { sourceField } from '../source-fields';
import type { DesignNode } from '../union';
import { whyNotOfListener } from './applies';
import { SSL_POLICIES } from './ssl-policies';

type ListenerField = Field<DesignNode<'listener'>>;
type Key = keyof DesignNode<'listener'>['props'];

const docs = (property: string): ListenerField['docs'] => ({ fqn: 'aws_elasticloadbalancingv2.BaseApplicationListenerProps', property });
const network = (property: string): ListenerField['docs'] => ({ fqn: 'aws_elasticloadbalancingv2.BaseNetworkListenerProps', property });
const classic = (property: string): ListenerField['docs'] => ({ fqn: 'aws_elasticloadbalancing.LoadBalancerListener', property });
const redirect = (property: string): ListenerField['docs'] => ({ fqn: 'aws_elasticloadbalancingv2.RedirectOptions', property });
const mutual = (property: string): ListenerField['docs'] => ({ fqn: 'aws_elasticloadbalancingv2.MutualAuthentication', property });
const action =
  (type: 'fixed-response' | 'redirect'): ListenerField['notApplicable'] =>
  (node) =>
    node.props.defaultAction?.type === type ? undefined : 'Choose the matching default action first.';
const verifies: ListenerField['notApplicable'] = ({ props }) =>
  props.mutualAuthentication?.mode === 'VERIFY' ? undefined : 'Only when the load balancer verifies the certificates of clients.';

/** How a listener is edited. */
export const listenerFields: readonly ListenerField[] = (
  [
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
      control: options(
        ['HTTP', 'HTTP'],
        ['HTTPS', 'HTTPS'],
        ['TCP', 'TCP (network, classic)'],
        ['TLS', 'TLS (network)'],
        ['UDP', 'UDP (network)'],
        ['TCP_UDP', 'TCP and UDP (network)'],
        ['SSL', 'SSL (classic)'],
      ),
      essential: true,
      placeholder: 'by port',
      docs: docs('protocol'),
    },
    sourceField('Listener', 'Listener'),
    {
      path: ['listenerArn'],
      label: 'Listener ARN',
      section: 'Listener',
      control: { type: 'text', mono: true },
      essential: true,
      placeholder: 'arn:aws:elasticloadbalancing:…',
      docs: { fqn: 'aws_elasticloadbalancingv2.ApplicationListenerAttributes', property: 'listenerArn' },
    },
    {
      path: ['securityGroupId'],
      label: 'Security group of its load balancer',
      section: 'Listener',
      control: { type: 'text', mono: true },
      placeholder: 'as the load balancer says',
      docs: { fqn: 'aws_elasticloadbalancingv2.ApplicationListenerAttributes', property: 'securityGroup' },
    },
    {
      path: ['certificateArns'],
      label: 'Certificates',
      section: 'Listener',
      control: { type: 'list', item: 'certificate ARN' },
      essential: true,
      docs: docs('certificates'),
      help: 'Or draw a line to a certificate.',
    },
    {
      path: ['open'],
      label: 'Anyone may connect',
      section: 'Listener',
      control: { type: 'toggle', absent: true },
      essential: true,
      docs: docs('open'),
      help: 'A network load balancer lets nobody in without this; it has security groups unless it says otherwise.',
    },
    {
      path: ['sslPolicy'],
      label: 'Security policy',
      section: 'TLS',
      control: { type: 'select', options: SSL_POLICIES.map((value) => ({ value, label: value })) },
      placeholder: 'the newest of the CDK',
      docs: docs('sslPolicy'),
    },
    {
      path: ['mutualAuthentication', 'mode'],
      label: 'Certificates of clients',
      section: 'TLS',
      control: options(['OFF', 'are not asked for'], ['PASS_THROUGH', 'are passed to the service'], ['VERIFY', 'are verified']),
      placeholder: 'are not asked for',
      docs: mutual('mutualAuthenticationMode'),
    },
    {
      path: ['mutualAuthentication', 'trustStoreArn'],
      label: 'Trust store ARN',
      section: 'TLS',
      control: { type: 'text', mono: true },
      placeholder: 'arn:aws:elasticloadbalancing:…',
      docs: mutual('trustStore'),
      notApplicable: verifies,
    },
    {
      path: ['mutualAuthentication', 'ignoreClientCertificateExpiry'],
      label: 'Expired certificates pass',
      section: 'TLS',
      control: { type: 'toggle', absent: false },
      docs: mutual('ignoreClientCertificateExpiry'),
      notApplicable: verifies,
    },
    {
      path: ['mutualAuthentication', 'advertiseTrustStoreCaNames'],
      label: 'Tell clients the trusted authorities',
      section: 'TLS',
      control: { type: 'toggle', absent: false },
      docs: mutual('advertiseTrustStoreCaNames'),
      notApplicable: verifies,
    },
    {
      path: ['alpnPolicy'],
      label: 'ALPN policy',
      section: 'TLS',
      control: options(
        ['HTTP1_ONLY', 'HTTP/1 only'],
        ['HTTP2_ONLY', 'HTTP/2 only'],
        ['HTTP2_OPTIONAL', 'HTTP/2 optional'],
        ['HTTP2_PREFERRED', 'HTTP/2 preferred'],
        ['NONE', 'None'],
      ),
      placeholder: 'None',
      docs: network('alpnPolicy'),
    },
    {
      path: ['tcpIdleTimeoutSeconds'],
      label: 'Idle timeout',
      section: 'Traffic',
      control: { type: 'number', unit: 's', min: 60, max: 6000 },
      placeholder: '350',
      docs: network('tcpIdleTimeout'),
    },
    {
      path: ['forwardStickinessSeconds'],
      label: 'Clients stay with a target group for',
      section: 'Traffic',
      control: { type: 'number', unit: 's', min: 1, max: 604800 },
      docs: { fqn: 'aws_elasticloadbalancingv2.ForwardOptions', property: 'stickinessDuration' },
      help: 'Where several target groups share requests by their weights.',
    },
    {
      path: ['instancePort'],
      label: 'Port of the instances',
      section: 'Instances',
      control: { type: 'number', min: 1, max: 65535 },
      essential: true,
      placeholder: 'as the listener',
      docs: classic('internalPort'),
      help: 'The host port of the container.',
    },
    {
      path: ['instanceProtocol'],
      label: 'Protocol of the instances',
      section: 'Instances',
      control: options(['HTTP', 'HTTP'], ['HTTPS', 'HTTPS'], ['TCP', 'TCP'], ['SSL', 'SSL']),
      placeholder: 'as the listener',
      docs: classic('internalProtocol'),
    },
    {
      path: ['policyNames'],
      label: 'Policies',
      section: 'Instances',
      control: { type: 'list', item: 'policy' },
      docs: classic('policyNames'),
    },
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
      docs: redirect('protocol'),
      notApplicable: action('redirect'),
    },
    {
      path: ['defaultAction', 'port'],
      label: 'To port',
      section: 'Default action',
      control: { type: 'number', min: 1, max: 65535 },
      essential: true,
      docs: redirect('port'),
      notApplicable: action('redirect'),
    },
    {
      path: ['defaultAction', 'host'],
      label: 'To host',
      section: 'Default action',
      control: { type: 'text', mono: true },
      placeholder: '#{host}',
      docs: redirect('host'),
      notApplicable: action('redirect'),
    },
    {
      path: ['defaultAction', 'path'],
      label: 'To path',
      section: 'Default action',
      control: { type: 'text', mono: true },
      placeholder: '/#{path}',
      docs: redirect('path'),
      notApplicable: action('redirect'),
    },
    {
      path: ['defaultAction', 'query'],
      label: 'With query',
      section: 'Default action',
      control: { type: 'text', mono: true },
      placeholder: '#{query}',
      docs: redirect('query'),
      notApplicable: action('redirect'),
    },
    {
      path: ['defaultAction', 'permanent'],
      label: 'Permanent (301)',
      section: 'Default action',
      control: { type: 'toggle', absent: false },
      essential: true,
      docs: redirect('permanent'),
      notApplicable: action('redirect'),
    },
  ] satisfies readonly ListenerField[]
).map((field: ListenerField) => ({
  ...field,
  notApplicable: (node, graph) => whyNotOfListener(field.path[0] as Key, node.props, listenerType(node, graph)) ?? field.notApplicable?.(node, graph),
}));
