'use client';

import type { FormPart } from '@/components/inspector/element-form';
import { usesOf } from '@/lib/gestures/container-uses';
import { edgesFrom, type Graph } from '@/lib/kinds/graph';
import type { DesignNode } from '@/lib/kinds/union';
import { ImageSection } from './image-section';
import { MountsSection } from './mounts-section';
import { UsesSection } from './uses-section';

/** What a container takes from other nodes, shown among its fields although it stands on its connections. */
export function containerSections(node: DesignNode<'container'>, graph: Graph): readonly FormPart[] {
  const [image] = edgesFrom(graph, node.id, 'pulls');
  return [
    ...(image ? [{ title: 'Image', words: 'image repository registry tag digest ecr', content: <ImageSection edge={image} /> }] : []),
    {
      title: 'Secrets',
      words: 'secrets variables parameter environment json field',
      after: 'Environment',
      content: <UsesSection node={node} list="secrets" />,
    },
    {
      title: 'Environment files',
      words: 'environment files bucket s3 object',
      after: 'Environment',
      folded: usesOf(graph, node.id, 'environment-files').length === 0,
      content: <UsesSection node={node} list="environment-files" />,
    },
    {
      title: 'Mounts',
      words: 'mounts volumes path read-only storage',
      after: 'Environment',
      folded: edgesFrom(graph, node.id, 'mounts').length === 0,
      content: <MountsSection node={node} />,
    },
  ];
}
