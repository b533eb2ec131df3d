import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How a Docker image asset is edited. */
export const dockerImageAssetFields: readonly Field<DesignNode<'docker-image-asset'>>[] = [];
