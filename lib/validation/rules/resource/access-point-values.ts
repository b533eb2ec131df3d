import { fargateExample } from '../../example';
import { defineRule } from '../../rule';

const ID = /^\d{1,10}$/;

/** An access point's folder, ids and permissions are as EFS takes them. */
export const accessPointValues = defineRule({
  id: 'resource/access-point-values',
  severity: 'error',
  title: "An access point's folder, ids and permissions are as EFS takes them",
  source: 'https://docs.aws.amazon.com/efs/latest/ug/API_CreateAccessPoint.html',
  on: 'access-point',
  check: ({ name, props }) => {
    if (props.source === 'existing') return [];
    const { path: folder, createAcl, posixUser } = props;
    const ids = [
      { path: ['posixUser', 'uid'], value: posixUser?.uid, label: 'user id' },
      { path: ['posixUser', 'gid'], value: posixUser?.gid, label: 'group id' },
      { path: ['createAcl', 'ownerUid'], value: createAcl?.ownerUid, label: 'user id' },
      { path: ['createAcl', 'ownerGid'], value: createAcl?.ownerGid, label: 'group id' },
    ].flatMap(({ path, value, label }) =>
      !value || (ID.test(value) && Number(value) <= 4_294_967_295)
        ? []
        : [{ path, name, problem: `"${value}" is no ${label}; ids are numbers from 0 to 4294967295` }],
    );
    const permissions = createAcl?.permissions;
    return [
      ...(folder === undefined || isFolder(folder)
        ? []
        : [
            { path: ['path'], name, problem: `"${folder}" is no folder for it; a folder begins with /, has at most 100 characters and lies at most four deep` },
          ]),
      ...ids,
      ...(permissions && !/^[0-7]{3,4}$/.test(permissions)
        ? [
            {
              path: ['createAcl', 'permissions'],
              name,
              problem: `"${permissions}" are no permissions; they are three or four digits from 0 to 7, such as 0750`,
            },
          ]
        : []),
    ];
  },
  message: ({ name, problem }) => `Access point ${name}: ${problem}.`,
  examples: () => ({
    ok: [point({ path: '/shop/uploads', posixUser: { uid: '1000', gid: '1000' }, createAcl: { ownerUid: '1000', ownerGid: '1000', permissions: '0750' } })],
    bad: [
      point({ path: 'uploads' }),
      point({ path: '/a/b/c/d/e' }),
      point({ posixUser: { uid: 'app', gid: '0' } }),
      point({ posixUser: { uid: '4294967296', gid: '0' } }),
      point({ path: '/a', createAcl: { ownerUid: '0', ownerGid: '0', permissions: 'rwx' } }),
    ],
  }),
});

function isFolder(path: string): boolean {
  const parts = path.split('/').slice(1);
  return (
    path.startsWith('/') &&
    path.length <= 100 &&
    (path === '/' || (parts.length <= 4 && parts.every((part, index) => part !== '' || index === parts.length - 1)))
  );
}

function point(props: Readonly<Record<string, unknown>>) {
  return fargateExample({
    nodes: { files: { kind: 'file-system', name: 'Files', parent: 'vpc', props: {} }, point: { kind: 'access-point', name: 'Point', parent: 'files', props } },
  });
}
