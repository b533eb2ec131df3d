/** What an expression of ECS's cluster query language asks of an instance. */
export type ClusterQuery =
  | { readonly every: readonly ClusterQuery[] }
  | { readonly some: readonly ClusterQuery[] }
  | { readonly not: ClusterQuery }
  | { readonly subject: string; readonly operator: Operator; readonly values: readonly string[] };

type Operator = 'equals' | 'matches' | 'in' | 'exists' | 'greater_than' | 'greater_than_equal' | 'less_than' | 'less_than_equal';

/**
 * Reads an expression such as `attribute:ecs.instance-type =~ t3.* and task:group == service:web`; why it cannot be read, in words
 * that follow "the expression", when it is none.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html
 */
export function parseClusterQuery(text: string): { readonly query: ClusterQuery } | { readonly problem: string } {
  const reader = new Reader(text.match(TOKEN) ?? []);
  try {
    const query = reader.some();
    const rest = reader.next();
    if (rest !== undefined) throw new Unreadable(`has "${rest}" where it should end, or go on with and or or`);
    return { query };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.message };
    throw error;
  }
}

/** Whether an instance of which some attributes are known (`attribute:ecs.instance-type`) is what a query asks for; nothing where that depends on others. */
export function meetsQuery(query: ClusterQuery, instance: Readonly<Record<string, string>>): boolean | undefined {
  if ('every' in query)
    return anyOf(
      query.every.map((it) => meetsQuery(it, instance)),
      false,
    );
  if ('some' in query)
    return anyOf(
      query.some.map((it) => meetsQuery(it, instance)),
      true,
    );
  if ('not' in query) {
    const met = meetsQuery(query.not, instance);
    return met === undefined ? undefined : !met;
  }
  const has = Object.hasOwn(instance, query.subject) ? instance[query.subject] : undefined;
  if (has === undefined) return undefined;
  switch (query.operator) {
    case 'equals':
    case 'in':
      return query.values.includes(has);
    case 'matches':
      return patternOf(query.values[0])?.test(has);
    case 'exists':
      return true;
    default:
      return undefined;
  }
}

/** That value when one of several is so; the other one when all are; nothing where it cannot be known. */
function anyOf(all: readonly (boolean | undefined)[], decides: boolean): boolean | undefined {
  if (all.includes(decides)) return decides;
  return all.includes(undefined) ? undefined : !decides;
}

/** A pattern of Java as one of JavaScript, for the whole of a value; nothing where that cannot be. */
function patternOf(text = ''): RegExp | undefined {
  try {
    return new RegExp(`^(?:${text})$`, 'u');
  } catch {
    return undefined;
  }
}

/** What follows a sign of matching; signs; lists with what is in them; words in quotes and others; whatever else there is, so that nothing is passed over. */
const TOKEN =
  /(?<=(?:=~|!~|matches)\s*)(?:"[^"]*"|'[^']*'|(?:[^\s()&|]|&(?!&)|\|(?!\|)|\((?:[^()]|\([^()]*\))*\))+)|\(|\)|&&|\|\||\[[^\]]*\]?|!=|!~|=~|==|>=|<=|[=<>!]|"[^"]*"|'[^']*'|[^\s()&|[\]=<>!~"']+|\S/g;

const SUBJECT = /^(?:attribute:[\w./-]+|agentConnected|agentVersion|ec2InstanceId|registeredAt|runningTasksCount|task:group)$/;

const OPERATORS: Readonly<Record<string, { readonly operator: Operator; readonly not?: true }>> = {
  '==': { operator: 'equals' },
  equals: { operator: 'equals' },
  '!=': { operator: 'equals', not: true },
  not_equals: { operator: 'equals', not: true },
  '>': { operator: 'greater_than' },
  greater_than: { operator: 'greater_than' },
  '>=': { operator: 'greater_than_equal' },
  greater_than_equal: { operator: 'greater_than_equal' },
  '<': { operator: 'less_than' },
  less_than: { operator: 'less_than' },
  '<=': { operator: 'less_than_equal' },
  less_than_equal: { operator: 'less_than_equal' },
  exists: { operator: 'exists' },
  '!exists': { operator: 'exists', not: true },
  not_exists: { operator: 'exists', not: true },
  in: { operator: 'in' },
  '!in': { operator: 'in', not: true },
  not_in: { operator: 'in', not: true },
  '=~': { operator: 'matches' },
  matches: { operator: 'matches' },
  '!~': { operator: 'matches', not: true },
  not_matches: { operator: 'matches', not: true },
};

class Unreadable extends Error {}

/** Reads the parts of an expression from left to right. */
class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  next(): string | undefined {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    return token;
  }

  some(): ClusterQuery {
    return this.#joined(
      () => this.#every(),
      ['||', 'or'],
      (some) => ({ some }),
    );
  }

  #every(): ClusterQuery {
    return this.#joined(
      () => this.#one(),
      ['&&', 'and'],
      (every) => ({ every }),
    );
  }

  #joined(part: () => ClusterQuery, signs: readonly string[], join: (parts: readonly ClusterQuery[]) => ClusterQuery): ClusterQuery {
    const first = part();
    const parts = [first];
    while (signs.includes(this.#tokens[this.#at] ?? '')) {
      this.#at += 1;
      parts.push(part());
    }
    return parts.length === 1 ? first : join(parts);
  }

  #one(): ClusterQuery {
    const token = this.next();
    if (token === '!' || token === 'not') return { not: this.#one() };
    if (token !== '(') return this.#comparison(token);
    const inside = this.some();
    if (this.next() !== ')') throw new Unreadable('has a parenthesis that is not closed');
    return inside;
  }

  #comparison(subject: string | undefined): ClusterQuery {
    if (subject === undefined) throw new Unreadable('ends where something should be compared');
    if (!SUBJECT.test(subject))
      throw new Unreadable(
        `compares "${subject}", which is none of attribute:name, task:group, ec2InstanceId, agentVersion, agentConnected, registeredAt or runningTasksCount`,
      );
    const sign = this.next();
    const word = sign === '!' ? `!${this.next() ?? ''}` : (sign ?? '');
    const found = Object.hasOwn(OPERATORS, word) ? OPERATORS[word] : undefined;
    if (!found)
      throw new Unreadable(
        word === '=' ? `compares ${subject} with =; it takes ==` : `has "${word}" after ${subject}, where ==, !=, =~, !~, in, exists or the like should be`,
      );
    const values = found.operator === 'exists' ? [] : this.#values(subject, word, found.operator);
    const comparison: ClusterQuery = { subject, operator: found.operator, values };
    return found.not ? { not: comparison } : comparison;
  }

  #values(subject: string, sign: string, operator: Operator): readonly string[] {
    const text = this.next();
    if (text === undefined) throw new Unreadable(`compares ${subject} with nothing`);
    if (operator !== 'in') return [unquoted(text)];
    if (!/^\[.*\]$/s.test(text)) throw new Unreadable(`has no list in brackets after ${sign}: [a, b]`);
    return text
      .slice(1, -1)
      .split(',')
      .map((it) => unquoted(it.trim()));
  }
}

function unquoted(text: string): string {
  return /^(?:".*"|'.*')$/s.test(text) ? text.slice(1, -1) : text;
}
