import { edgesFrom } from '@/lib/kinds/graph';
import { ec2Using, fargateUsing } from '../../resource-example';
import { ec2Example, fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { clearFix, losing, setFix, togetherFix } from '../../support/fixes';
import { onFargate, onWindows, taskAround } from '../../support/task';

interface SpecMatch extends Match {
  readonly problem: string;
  readonly fixes: readonly Fix[];
}

/** A container has one credential spec, of a type that it can have where it runs. */
export const credentialSpec = defineRule({
  id: 'container/credential-spec',
  severity: 'error',
  title: 'A container has one credential spec; on Fargate, for Linux, one that joins no domain',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-linux-gmsa.html',
  related: ['CDK: Only one credential spec is allowed per container definition'],
  on: 'container',
  check: (container, design): readonly SpecMatch[] => {
    const { id, name, props } = container;
    const task = taskAround(container, design);
    const own = props.credentialSpec;
    const specs = [
      ...edgesFrom(design, id, 'uses-secret').flatMap(({ id: edge, to, props: { credentialSpec: type } }) =>
        type && design.nodes[to]?.kind === 'parameter' ? [{ element: edge, type, at: ['credentialSpec'], where: undefined }] : [],
      ),
      ...edgesFrom(design, id, 'uses-bucket').flatMap(({ id: edge, to, props: { credentialSpec: spec } }) =>
        spec
          ? [
              {
                element: edge,
                type: spec.type ?? 'DOMAIN_JOINED',
                at: ['credentialSpec', 'type'],
                where: spec.key ? undefined : `in ${design.nodes[to]?.name ?? to}`,
              },
            ]
          : [],
      ),
      ...(own ? [{ element: id, type: own.type ?? 'DOMAIN_JOINED', at: ['credentialSpec', 'type'], where: undefined }] : []),
    ];
    const remove = (element: string): Fix => losing(clearFix('Remove the credential spec', element, ['credentialSpec']));
    const found = (element: string, at: readonly string[], problem: string, ...fixes: readonly Fix[]): SpecMatch => ({
      path: at,
      elementId: element,
      problem,
      fixes: [...fixes, remove(element)],
    });
    return [
      ...(specs.length > 1
        ? [
            {
              path: ['credentialSpec'],
              problem: `Container ${name} has ${specs.length} credential specs; ECS takes one. Remove the others.`,
              fixes: specs.map((kept, index) =>
                togetherFix(`Keep the ${ORDINALS[index] ?? `${index + 1}th`}`, ...specs.filter((it) => it !== kept).map((it) => remove(it.element))),
              ),
            },
          ]
        : []),
      ...(own && !own.location?.startsWith('arn:')
        ? [
            found(
              id,
              ['credentialSpec', 'location'],
              own.location
                ? `The credential spec of container ${name} is at "${own.location}"; write the ARN of an object in a bucket or of a parameter.`
                : `The credential spec of container ${name} has no location; write the ARN of an object in a bucket or of a parameter.`,
            ),
          ]
        : []),
      ...specs.flatMap(({ element, type, at, where }) => [
        ...(where === undefined
          ? []
          : [found(element, ['credentialSpec', 'key'], `The credential spec of container ${name} ${where} has no key; name the object.`)]),
        ...(task && onFargate(task) && onWindows(task)
          ? [found(element, ['credentialSpec'], `Container ${name} has a credential spec, which Windows on Fargate does not offer; use EC2 instances.`)]
          : []),
        ...(task && onFargate(task) && !onWindows(task) && type === 'DOMAIN_JOINED'
          ? [
              found(
                element,
                at,
                `The credential spec of container ${name} is for instances that joined a domain, which Fargate does not have; use one that joins no domain.`,
                setFix('It joins no domain', element, at, 'DOMAINLESS'),
              ),
            ]
          : []),
      ]),
    ];
  },
  message: ({ problem }) => problem,
  fixes: ({ fixes }) => fixes,
  examples: () => ({
    ok: [
      fargateUsing({ spec: { kind: 'uses-bucket', to: 'Files', props: { credentialSpec: { type: 'DOMAINLESS', key: 'web.json' } } } }),
      ec2Using({ spec: PARAMETER }),
      ec2Example({ nodes: { app: { props: { credentialSpec: { location: 'arn:aws:s3:::bucket/web.json' } } } } }),
    ],
    bad: [
      ec2Using({ spec: PARAMETER, other: { kind: 'uses-bucket', to: 'Files', props: { credentialSpec: { key: 'web.json' } } } }),
      ec2Using({ spec: { kind: 'uses-bucket', to: 'Files', props: { credentialSpec: { type: 'DOMAINLESS' } } } }),
      fargateUsing({ spec: PARAMETER }),
      fargateExample({
        nodes: {
          task: { props: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE', cpu: 1024, memoryMiB: 2048 } },
          web: {
            props: { readonlyRootFilesystem: undefined, credentialSpec: { type: 'DOMAINLESS', location: 'arn:aws:s3:::bucket/web.json' } },
          },
        },
      }),
      ec2Example({ nodes: { app: { props: { credentialSpec: { type: 'DOMAINLESS' } } } } }),
      ec2Example({ nodes: { app: { props: { credentialSpec: { location: 'C:\\specs\\web.json' } } } } }),
    ],
  }),
});

const ORDINALS = ['first', 'second', 'third'];
const PARAMETER = { kind: 'uses-secret', to: 'Setting', props: { credentialSpec: 'DOMAIN_JOINED' } } as const;
