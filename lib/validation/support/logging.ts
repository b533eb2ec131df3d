import type { DesignNode } from '@/lib/kinds/union';
import type { Fix } from '../finding';
import { setFix, togetherFix } from './fixes';

/** Sends a container's log to CloudWatch Logs; what it says for other drivers stays. */
export function awslogsFix({ id, name, props: { logging } }: DesignNode<'container'>): Fix {
  return togetherFix(
    'Log to CloudWatch Logs',
    setFix('', id, ['logging', 'driver'], 'awslogs'),
    setFix('', id, ['logging', 'streamPrefix'], logging?.streamPrefix || name),
  );
}
