import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { mutated, placesOf, type Mutation } from '@/lib/testing/mutation';
import { hostNames, hostOf, mutationsOf, newlySaid, type Host } from '@/lib/testing/rule-mutations';
import type { AnyRule } from '@/lib/validation/rule';
import { checkRule } from '@/lib/validation/validate';
import { RULES } from '@/lib/validation/rules/registry';
import type { RecordedMutation } from '@/lib/testing/recorded-mutations';

/**
 * Writes down, for each rule, where clean designs are broken so that exactly this rule speaks: other designs than its examples
 * where there are some. What was written down and still holds stays, `--all` looks for more where there is one alone; `--check`
 * does nothing, since the test of the mutations says what does not hold.
 */
const FILE = join(import.meta.dirname, '..', 'lib', 'testing', 'rule-mutations.json');
/** How many designs a rule is broken in. */
const WANTED = 2;
/** How many places of one design are tried. */
const TRIES = 4;

if (!process.argv.includes('--check')) {
  const all = new Map(
    hostNames()
      .map(hostOf)
      .flatMap((host) => (host ? [[host.name, host] as const] : [])),
  );
  const before = JSON.parse(readFileSync(FILE, 'utf8')) as Readonly<Record<string, readonly RecordedMutation[]>>;
  const found = Object.fromEntries(
    RULES.flatMap((rule) => {
      const kept = (before[rule.id] ?? []).filter((it) => holds(rule, all, it));
      const recorded = kept.length >= WANTED || (kept.length > 0 && !process.argv.includes('--all')) ? kept : search(rule, [...all.values()], kept);
      return recorded.length > 0 ? [[rule.id, recorded]] : [];
    }),
  );
  const lines = Object.entries(found).map(([id, list]) => `${JSON.stringify(id)}: [\n${list.map((it) => JSON.stringify(it)).join(',\n')}]`);
  writeFileSync(FILE, await format(`{\n${lines.join(',\n')}}`, { ...(await resolveConfig(FILE)), filepath: FILE }));
  const none = RULES.filter((rule) => !found[rule.id]).map((rule) => rule.id);
  process.stdout.write(`Mutations of ${Object.keys(found).length} rules; none of ${none.length}${none.length > 0 ? `: ${none.join(', ')}` : ''}.\n`);
}

function holds(rule: AnyRule, all: ReadonlyMap<string, Host>, recorded: RecordedMutation): boolean {
  const host = all.get(recorded.in);
  const mutation = mutationsOf(rule)[recorded.example];
  const broken = host && mutation && mutated(mutation, host.design, recorded.at);
  return host !== undefined && broken !== undefined && newlySaid(host, broken).join() === rule.id;
}

function search(rule: AnyRule, all: readonly Host[], kept: readonly RecordedMutation[]): RecordedMutation[] {
  const found = [...kept];
  const mutations = mutationsOf(rule);
  // Its own examples last: another design says more.
  const own = (host: Host): boolean => host.name.startsWith(`${rule.id} ok`);
  for (const host of [...all.filter((it) => !own(it)), ...all.filter(own)]) {
    if (found.length >= (own(host) ? 1 : WANTED)) break;
    if (host.said.has(rule.id) || found.some((it) => it.in === host.name)) continue;
    for (const [example, mutation] of mutations.entries()) {
      const at = firstPlace(rule, host, mutation);
      if (!at) continue;
      found.push({ example, in: host.name, at });
      break;
    }
  }
  return found;
}

function firstPlace(rule: AnyRule, host: Host, mutation: Mutation): RecordedMutation['at'] | undefined {
  let tried = 0;
  const same = host.name.startsWith(`${rule.id} ok`) ? [Object.fromEntries(mutation.about.map((id) => [id, id]))] : [];
  for (const place of [...same, ...placesOf(mutation, host.design)]) {
    if ((tried += 1) > TRIES) return undefined;
    const broken = mutated(mutation, host.design, place);
    if (broken && checkRule(broken, rule.id).length > 0 && newlySaid(host, broken).join() === rule.id) return place;
  }
  return undefined;
}
