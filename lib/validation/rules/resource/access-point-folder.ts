import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** The folder of an access point is made when it is not there. */
export const accessPointFolder = defineRule({
  id: 'resource/access-point-folder',
  severity: 'warning',
  title: 'The folder of an access point is made when it is not there',
  source: 'https://docs.aws.amazon.com/efs/latest/ug/API_CreationInfo.html',
  on: 'access-point',
  check: ({ name, props }) =>
    props.source === 'existing' || !props.path?.startsWith('/') || props.path === '/' || props.createAcl
      ? []
      : [{ path: ['createAcl'], name, folder: props.path, user: props.posixUser }],
  message: ({ name, folder }) =>
    `Access point ${name} shows the folder ${folder}, and nothing says who owns it when it is made; unless it is there already, it cannot be mounted. Say who owns it and with which permissions.`,
  fixes: ({ path, user }, { id }) => [
    setFix(`Make it for user ${user?.uid || '1000'}`, id, path, { ownerUid: user?.uid || '1000', ownerGid: user?.gid || '1000', permissions: '0755' }),
  ],
  examples: () => ({
    ok: [point({ path: '/uploads', createAcl: { ownerUid: '1000', ownerGid: '1000', permissions: '0755' } }), point({ path: '/' }), point({})],
    bad: [point({ path: '/uploads' }), point({ path: '/uploads', posixUser: { uid: '33', gid: '33' } })],
  }),
});

function point(props: Readonly<Record<string, unknown>>) {
  return fargateExample({
    nodes: { files: { kind: 'file-system', name: 'Files', parent: 'vpc', props: {} }, point: { kind: 'access-point', name: 'Point', parent: 'files', props } },
  });
}
