import type { Design } from '@/lib/document/design';
import { PATTERNS, type Platform } from './patterns';

/** A starter that is made of a pattern: without places as it is drawn. */
export interface DrawnStarter {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly platform: Platform;
  /** Makes a fresh copy. */
  readonly design: () => Design;
}

/** Every pattern on every platform, but for the starters that have a layout of their own. */
export function drawnStarters(): DrawnStarter[] {
  return PATTERNS.flatMap(({ id, title, description, draw }) =>
    (['FARGATE', 'EC2'] as const)
      .map((platform): DrawnStarter => ({ id: platform === 'FARGATE' ? id : `${id}-on-ec2`, title, description, platform, design: () => draw(platform) }))
      .filter((it) => it.id !== 'load-balanced-service'),
  );
}
