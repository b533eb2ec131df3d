import { fargateUsing } from '../../resource-example';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';

const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const DIGEST = /^sha256:[a-f0-9]{64}$/;

/** An image of a repository is named by one tag or digest. */
export const imageOfRepository = defineRule({
  id: 'container/image-of-repository',
  severity: 'error',
  title: 'An image of a repository has one tag or digest',
  source: 'https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageIdentifier.html',
  on: 'edge:pulls',
  check: ({ from, to, props }, design) => {
    const name = design.nodes[from]?.name ?? from;
    const repository = design.nodes[to]?.name ?? to;
    const { tagOrDigest: tag, fromParameter } = props;
    if (design.nodes[to]?.kind === 'docker-image-asset')
      return (['tagOrDigest', 'fromParameter'] as const)
        .filter((key) => props[key] !== undefined)
        .map((key) => ({
          path: [key],
          problem: `Container ${name} runs the image that the CDK project builds from ${repository} and tags by itself; ${key === 'tagOrDigest' ? 'a tag' : 'a parameter'} has no effect.`,
        }));
    if (tag === undefined) return [];
    if (fromParameter)
      return [
        {
          path: ['tagOrDigest'],
          problem: `Container ${name} runs the image of ${repository} that is given at each deployment, so that ${tag || 'a tag'} has no effect; take it away.`,
        },
      ];
    if (tag.startsWith('sha256:') ? DIGEST.test(tag) : TAG.test(tag)) return [];
    return [
      {
        path: ['tagOrDigest'],
        problem: `Container ${name} runs image "${tag}" of ${repository}, which is neither a tag (up to 128 letters, digits, underscores, dots and hyphens) nor a digest (sha256: and 64 hexadecimal digits); correct it.`,
      },
    ];
  },
  message: ({ problem }) => problem,
  fixes: ({ path }, { id }) => [losing(clearFix('Take it away', id, path))],
  examples: () => ({
    ok: [
      pulling('Images', { tagOrDigest: 'v1.4.2_rc-1' }),
      pulling('Images', { tagOrDigest: `sha256:${'0a'.repeat(32)}` }),
      pulling('Images', { fromParameter: 'TAG' }),
      pulling('Built', {}),
    ],
    bad: [
      pulling('Images', { tagOrDigest: ':1.4.2' }),
      pulling('Images', { tagOrDigest: 'sha256:0a1b' }),
      pulling('Images', { tagOrDigest: '1.4.2', fromParameter: 'TAG' }),
      pulling('Built', { tagOrDigest: '1.4.2' }),
    ],
  }),
});

function pulling(to: 'Images' | 'Built', props: Readonly<Record<string, unknown>>) {
  return fargateUsing({ pulls: { kind: 'pulls', to, props } }, { image: undefined });
}
