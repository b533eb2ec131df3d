import { TRAFFIC_ARNS } from '@/lib/kinds/listener/arn';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';

/** A certificate is named by the ARN of one. */
export const certificateArn = defineRule({
  id: 'traffic/certificate-arn',
  severity: 'error',
  title: 'Certificates are named by their ARNs',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Certificate.html',
  on: 'listener',
  check: ({ name, props }) =>
    props.source === 'existing'
      ? []
      : (props.certificateArns ?? []).flatMap((arn, index) =>
          TRAFFIC_ARNS.certificate.pattern.test(arn) ? [] : [{ path: ['certificateArns', index], name, arn }],
        ),
  message: ({ name, arn }) =>
    `"${arn}" (listener ${name}) is not the ARN of a certificate; copy one from AWS Certificate Manager: arn:aws:acm:region:account:certificate/id.`,
  examples: () => ({
    ok: [fargateExample({ nodes: { listener: { props: { certificateArns: ['arn:aws:iam::111122223333:server-certificate/web'] } } } })],
    bad: [fargateExample({ nodes: { listener: { props: { certificateArns: ['example.com'] } } } })],
  }),
});
