import { call, staticCall, struct } from './build';
import type { Expr } from './plan';

/** `Validations.of(construct).acknowledge({ id, reason })`, for one or more ids: whoever runs these rules in the project is not asked again. */
export function acknowledge(construct: Expr, ids: readonly string[], reason: string): Expr {
  return call(staticCall(VALIDATIONS, 'of', construct), 'acknowledge', ...ids.map((id) => struct({ id, reason })));
}

/** True for what {@link acknowledge} makes. */
export function isAcknowledge(expr: Expr): boolean {
  return expr.kind === 'call' && expr.method === 'acknowledge' && expr.on.kind === 'static-call' && expr.on.fqn === VALIDATIONS;
}

const VALIDATIONS = 'Validations';
