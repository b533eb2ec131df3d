import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How a S3 bucket is edited. */
export const bucketFields: readonly Field<DesignNode<'bucket'>>[] = [];
