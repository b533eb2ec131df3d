import type { Kind } from '@/lib/kinds/union';

/** The colour that stands for a kind everywhere (canvas, palette, thumbnails), as a CSS value that follows the theme. */
export const KIND_COLOR: Record<Kind, string> = {
  vpc: 'var(--network)',
  'security-group': 'var(--network)',
  cluster: 'var(--compute)',
  capacity: 'var(--compute)',
  service: 'var(--compute)',
  'task-definition': 'var(--task)',
  'kms-key': 'var(--data)',
  role: 'var(--data)',
  'log-group': 'var(--data)',
  bucket: 'var(--data)',
  secret: 'var(--data)',
  parameter: 'var(--data)',
  repository: 'var(--data)',
  'docker-image-asset': 'var(--data)',
  'file-system': 'var(--data)',
  'access-point': 'var(--data)',
  volume: 'var(--task)',
  container: 'var(--container)',
  'load-balancer': 'var(--traffic)',
  listener: 'var(--traffic)',
};
