import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How a Cloud Map service node is edited. */
export const cloudMapServiceFields: readonly Field<DesignNode<'cloud-map-service'>>[] = [];
