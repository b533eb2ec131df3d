import type { Design } from '@/lib/document/design';
import { connectRefusals, type ConnectRefusal } from '@/lib/kinds/service/connect/refusals';
import type { DesignNode } from '@/lib/kinds/union';
import type { Match } from '../../rule';

/** What the CDK refuses of the Service Connect of a service, of one sort. */
export interface RefusedMatch extends Match {
  readonly message: string;
}

/** Finds what the CDK refuses of one sort. */
export function refused(about: ConnectRefusal['about']) {
  return (service: DesignNode<'service'>, design: Design): RefusedMatch[] =>
    connectRefusals(service, design).flatMap((refusal) => (refusal.about === about ? [{ path: refusal.path, message: refusal.message }] : []));
}

/** Says what {@link refused} found. */
export function refusedMessage({ message }: RefusedMatch): string {
  return message;
}
