import { CAPACITY_FACTS } from './facts-capacity';
import { SERVICE_FACTS } from './facts-service';
import { TASK_FACTS } from './facts-task';
import type { Check, Row } from './rows';

/** What makes an ECS design wrong, fact by fact: by subject, then by the fact. */
export const FACTS: Readonly<Record<string, Readonly<Record<string, Row>>>> = { ...TASK_FACTS, ...SERVICE_FACTS, ...CAPACITY_FACTS };

/** What makes an ECS design wrong, fact by fact, as checks to be printed. */
export function factChecks(): Check[] {
  return Object.entries(FACTS).flatMap(([source, facts]) => Object.entries(facts).map(([fact, row]): Check => ({ ...row, source, check: fact })));
}
