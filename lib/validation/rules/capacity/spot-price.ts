import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';

/** A limit for the price of Spot instances is an amount of dollars. */
export const spotPrice = defineRule({
  id: 'capacity/spot-price',
  severity: 'error',
  title: 'A Spot price limit is a number of US dollars',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-launchconfiguration.html',
  on: 'capacity',
  check: ({ name, props }) =>
    props.spotPrice && !(/^\d{1,8}(?:\.\d{1,8})?$/.test(props.spotPrice) && Number(props.spotPrice) > 0)
      ? [{ path: ['spotPrice'], name, given: props.spotPrice }]
      : [],
  message: ({ name, given }) =>
    `"${given}" (capacity ${name}) is not a price; write the US dollars for an instance hour as a number above zero, such as 0.0735.`,
  fixes: (_match, { id }) => [losing(clearFix('Use On-Demand instances', id, ['spotPrice']))],
  examples: () => ({
    ok: [ec2Example({ nodes: { capacity: { props: { spotPrice: '0.0735' } } } })],
    bad: [ec2Example({ nodes: { capacity: { props: { spotPrice: '$0.07' } } } }), ec2Example({ nodes: { capacity: { props: { spotPrice: '0' } } } })],
  }),
});
