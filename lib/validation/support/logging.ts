import { leftoverOptions } from '@/lib/kinds/container/logging/drivers';
import type { DesignNode } from '@/lib/kinds/union';
import type { Fix } from '../finding';
import { clearFix, setFix, togetherFix } from './fixes';

/** Sends a container's log to CloudWatch Logs, and takes away what it says for other drivers. */
export function awslogsFix({ id, name, props: { logging } }: DesignNode<'container'>): Fix {
  return togetherFix(
    'Log to CloudWatch Logs',
    setFix('', id, ['logging', 'driver'], 'awslogs'),
    setFix('', id, ['logging', 'streamPrefix'], logging?.streamPrefix || name),
    ...leftoverOptions({ ...logging, driver: 'awslogs' }).map((option) => clearFix('', id, ['logging', option])),
  );
}
