import { describe, expect, test } from 'vitest';
import { meetsQuery, parseClusterQuery } from './cluster-query';

const INSTANCE = { 'attribute:ecs.instance-type': 't3.large', 'attribute:ecs.os-type': 'linux', 'attribute:ecs.cpu-architecture': 'x86_64' };

function met(text: string): boolean | undefined | string {
  const read = parseClusterQuery(text);
  return 'query' in read ? meetsQuery(read.query, INSTANCE) : read.problem;
}

describe('an expression about container instances', () => {
  test.each([
    ['attribute:ecs.instance-type == t3.large', true],
    ['attribute:ecs.instance-type equals t2.small', false],
    ['attribute:ecs.instance-type != t3.large', false],
    ['attribute:ecs.instance-type =~ t3.*', true],
    ['attribute:ecs.instance-type =~ g5.*', false],
    ['attribute:ecs.instance-type not_matches t3.*', false],
    ['attribute:ecs.instance-type =~ t[23].large', true],
    ['attribute:ecs.instance-type =~ (p[2,3]|g[3,4]|f[1]).*', false],
    ['attribute:ecs.instance-type =~ (t3|m5).*', true],
    ["attribute:ecs.instance-type =~ 't3.(large|xlarge)'", true],
    ['(attribute:ecs.instance-type =~ (t3|m5).*)', true],
    ['attribute:ecs.instance-type=~t3.*&&attribute:ecs.os-type==linux', true],
    ['attribute:ecs.instance-type in [t2.small, t3.large]', true],
    ['attribute:ecs.instance-type !in [t2.small, t2.medium]', true],
    ['attribute:ecs.instance-type not_in [t3.large]', false],
    ['attribute:ecs.os-type == linux and attribute:ecs.instance-type in [t3.micro, t3a.micro]', false],
    ['attribute:ecs.os-type == windows || attribute:ecs.cpu-architecture == x86_64', true],
    ['(attribute:ecs.os-type == windows or attribute:ecs.os-type == linux) && !(attribute:ecs.instance-type =~ m5.*)', true],
    ['not(attribute:ecs.os-type == linux)', false],
    ["attribute:ecs.os-type == 'linux'", true],
    ['attribute:ecs.os-type==linux&&attribute:ecs.instance-type=~t3.*', true],
    ['(attribute:ecs.instance-type =~ m5.*)||(attribute:ecs.instance-type in[t3.large])', true],
    ['attribute:ecs.os-type exists', true],
    ['attribute:ecs.os-type !exists', false],
  ])('%s: %s', (text, expected) => expect(met(text)).toBe(expected));

  test.each([
    'attribute:stack == prod',
    'attribute:stack exists',
    'task:group == service:web',
    'attribute:ecs.availability-zone in [us-east-1a, us-east-1b]',
    'attribute:ecs.os-type == linux and attribute:rack != 3',
    'not(task:group == database)',
    'runningTasksCount == 0',
    'agentVersion < 1.80.0',
    'registeredAt < 2018-06-18T22:28:28+00:00',
    'attribute:ecs.instance-type > t2',
    'attribute:ecs.instance-type =~ t3.*+*',
  ])('%s: it depends', (text) => expect(met(text)).toBeUndefined());

  test('is decided by what is known where that is enough', () => {
    expect(met('attribute:ecs.os-type == windows and attribute:stack == prod')).toBe(false);
    expect(met('attribute:ecs.os-type == linux or attribute:stack == prod')).toBe(true);
  });

  test.each([
    ['', 'ends where something should be compared'],
    ['attribute:ecs.os-type = linux', 'compares attribute:ecs.os-type with =; it takes =='],
    ['ecs.os-type == linux', 'compares "ecs.os-type"'],
    ['attribute:ecs.os-type', 'has "" after attribute:ecs.os-type'],
    ['attribute:ecs.os-type ==', 'compares attribute:ecs.os-type with nothing'],
    ['attribute:ecs.os-type in linux', 'has no list in brackets after in'],
    ['(attribute:ecs.os-type == linux', 'has a parenthesis that is not closed'],
    ['attribute:ecs.os-type == linux attribute:a == b', 'has "attribute:a" where it should end'],
    ['attribute:ecs.os-type == linux & attribute:a == b', 'has "&" where it should end'],
    ['attribute:ecs.os-type == linux and', 'ends where something should be compared'],
  ])('"%s" %s', (text, problem) => expect(met(text)).toContain(problem));
});
