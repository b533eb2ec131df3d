import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, losing, setFix } from '../../support/fixes';

/** Settings of a cluster are said whole. */
export const settings = defineRule({
  id: 'cluster/settings',
  severity: 'error',
  title: 'Settings of a cluster have a name and a value',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ClusterSetting.html',
  on: 'cluster',
  check: ({ name, props }) =>
    (props.settings ?? []).flatMap((it, index) => {
      const key = it.name ? (it.value ? undefined : 'value') : 'name';
      return key === undefined || props.source === 'existing' ? [] : [{ path: ['settings', index, key], name, key, number: index + 1 }];
    }),
  message: ({ name, key, number }) => `Setting ${number} of cluster ${name} has no ${key}.`,
  fixes: ({ path, key }, { id, props }) => {
    const rest = (props.settings ?? []).filter((_it, index) => index !== path[1]);
    return [
      ...(key === 'name' ? [setFix('It is containerInsights', id, path, 'containerInsights')] : []),
      rest.length > 0 ? losing(setFix('Take it away', id, ['settings'], rest)) : losing(clearFix('Take it away', id, ['settings'])),
    ];
  },
  examples: () => ({
    ok: [fargateExample({ nodes: { cluster: { props: { containerInsights: undefined, settings: [{ name: 'containerInsights', value: 'enhanced' }] } } } })],
    bad: [
      fargateExample({ nodes: { cluster: { props: { settings: [{ value: 'enhanced' }] } } } }),
      fargateExample({ nodes: { cluster: { props: { settings: [{ name: 'containerInsights' }] } } } }),
    ],
  }),
});
