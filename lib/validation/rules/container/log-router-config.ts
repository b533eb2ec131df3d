import { ec2Example, fargateExample, sidecar } from '../../example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { clearFix, losing, setFix, togetherFix } from '../../support/fixes';
import { onFargate, onWindows, taskAround } from '../../support/task';

interface ConfigMatch extends Match {
  readonly problem: string;
  readonly fixes: readonly Fix[];
}

/** How the CDK tells the ARN of an object: with any other value it makes the kind of the file `file`. */
const OBJECT = /^arn:aws[a-zA-Z-]*:s3:::.+\/.+$/;

/** A log router is configured in a way that ECS understands. */
export const logRouterConfig = defineRule({
  id: 'container/log-router-config',
  severity: 'error',
  title: 'A log router runs on Linux, with a configuration from a file or, on instances, a bucket',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FirelensConfiguration.html',
  related: ['CDK: configFileValue and configFileType must be set together to define a custom config source'],
  on: 'container',
  check: (container, design): readonly ConfigMatch[] => {
    const { id, name, props } = container;
    const { firelens } = props;
    const task = taskAround(container, design);
    if (!firelens || !task) return [];
    if (onWindows(task))
      return [
        {
          path: ['firelens'],
          problem: `Container ${name} is to route logs, which Windows containers cannot.`,
          fixes: [clearFix('Route no logs', id, ['firelens'])],
        },
      ];
    const { configFileType: type, configFileValue: value } = firelens;
    if (type === undefined && !value) return [];
    const none = losing(
      togetherFix('Use no further configuration', clearFix('', id, ['firelens', 'configFileType']), clearFix('', id, ['firelens', 'configFileValue'])),
    );
    const object = OBJECT.test(value ?? '');
    const becomes = (kind: 'FILE' | 'S3'): Fix =>
      setFix(kind === 'S3' ? 'It is an object' : 'It is a file of the image', id, ['firelens', 'configFileType'], kind);
    if (!value)
      return [
        {
          path: ['firelens', 'configFileValue'],
          problem: `Log router ${name} has a configuration ${type === 'S3' ? 'in a bucket' : 'file'} but does not say which; give its ${type === 'S3' ? 'ARN' : 'path'}.`,
          fixes: [none],
        },
      ];
    if (type === undefined)
      return [
        {
          path: ['firelens', 'configFileType'],
          problem: `Log router ${name} has the configuration ${value} but does not say whether that is a file of the image or an object in a bucket.`,
          fixes: [becomes(object && !onFargate(task) ? 'S3' : 'FILE'), none],
        },
      ];
    if (type === 'S3' && onFargate(task))
      return [
        {
          path: ['firelens', 'configFileType'],
          problem: `Log router ${name} takes its configuration from a bucket, which Fargate does not offer; put a file into the image.`,
          fixes: [none],
        },
      ];
    if ((type === 'S3') === object) return [];
    return [
      {
        path: ['firelens', 'configFileValue'],
        problem:
          type === 'S3'
            ? `Log router ${name} takes its configuration from "${value}", which is not the ARN of an object; write one such as arn:aws:s3:::bucket/extra.conf.`
            : `Log router ${name} takes its configuration from ${value}, which is an object in a bucket and not a file of the image.`,
        fixes: [...(type === 'FILE' && !onFargate(task) ? [becomes('S3')] : []), none],
      },
    ];
  },
  message: ({ problem }) => problem,
  fixes: ({ fixes }) => fixes,
  examples: () => ({
    ok: [
      fargateExample({ nodes: { side: sidecar({ firelens: { type: 'FLUENTD', configFileType: 'FILE', configFileValue: '/extra.conf' } }) } }),
      router({ configFileType: 'S3', configFileValue: 'arn:aws-cn:s3:::bucket/extra.conf' }),
      router({ enableEcsLogMetadata: false }),
    ],
    bad: [
      router({ configFileType: 'S3' }),
      router({ configFileValue: '/extra.conf' }),
      router({ configFileType: 'S3', configFileValue: 's3://bucket/extra.conf' }),
      router({ configFileType: 'FILE', configFileValue: 'arn:aws:s3:::bucket/extra.conf' }),
      fargateExample({ nodes: { side: sidecar({ firelens: { configFileType: 'S3', configFileValue: 'arn:aws:s3:::bucket/extra.conf' } }) } }),
    ],
  }),
});

function router(firelens: object) {
  return ec2Example({ nodes: { side: sidecar({ firelens }) } });
}
