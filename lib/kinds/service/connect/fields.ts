import type { Field } from '../../field';
import type { DesignNode } from '../../union';

/** How how a service is found and finds others: Service Connect and Cloud Map is edited. */
export const connectFields: readonly Field<DesignNode<'service'>>[] = [];
