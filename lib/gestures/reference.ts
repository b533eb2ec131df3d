import type { Refusal } from '@/lib/commands/apply';
import type { Kind, Props } from '@/lib/kinds/union';
import { err, ok, type Result } from '@/lib/util/result';

/** A node for something that exists outside the design. */
export interface Reference {
  readonly kind: Kind;
  /** A name for the node, after the resource's own. */
  readonly name: string;
  readonly props: Props;
}

/**
 * Reads the ARN of something that exists: of a Secrets Manager secret (complete or without its six last characters), of
 * a Systems Manager parameter, or of an S3 bucket.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function referenceFrom(text: string): Result<Reference, Refusal> {
  const arn = text.trim();
  const [prefix, partition = '', service, , , ...rest] = arn.split(':');
  if (prefix !== 'arn' || !partition.startsWith('aws') || rest.length === 0) return err({ message: 'This is no ARN.' });
  const resource = rest.join(':');
  const secret = service === 'secretsmanager' ? /^secret:(.+?)(-[A-Za-z0-9]{6})?$/.exec(resource)?.[1] : undefined;
  if (secret !== undefined) return ok({ kind: 'secret', name: constructName(secret), props: { source: 'existing', secretArn: arn } });
  const parameter = service === 'ssm' ? /^parameter\/(.+)$/.exec(resource)?.[1] : undefined;
  // The ARN leaves the first slash out; only names with further ones must begin with one.
  if (parameter !== undefined)
    return ok({
      kind: 'parameter',
      name: constructName(parameter),
      props: { source: 'existing', parameterName: parameter.includes('/') ? `/${parameter}` : parameter },
    });
  const bucket = service === 's3' ? /^[^/]+$/.exec(resource)?.[0] : undefined;
  if (bucket !== undefined) return ok({ kind: 'bucket', name: constructName(bucket), props: { source: 'existing', bucketName: bucket } });
  return err({ message: `This is the ARN of something else (${service ?? 'no service'}).` });
}

/** `prod/db-password` → `ProdDbPassword`: how construct ids are written. */
function constructName(text: string): string {
  const name = text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
    .slice(0, 60);
  return name === '' ? 'Existing' : name;
}
