import type { Kind } from '@/lib/kinds/union';

/** The colour that stands for a kind everywhere (canvas, palette, thumbnails), as a CSS value that follows the theme. */
export const KIND_COLOR: Record<Kind, string> = {
  vpc: 'var(--network)',
  'security-group': 'var(--network)',
  cluster: 'var(--compute)',
  capacity: 'var(--compute)',
  service: 'var(--compute)',
  'task-definition': 'var(--task)',
  container: 'var(--container)',
  'load-balancer': 'var(--traffic)',
  listener: 'var(--traffic)',
};
