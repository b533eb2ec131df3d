import { expect, test } from 'vitest';
import { edgeUnion, nodeUnion } from '../union';
import type { Graph } from '../graph';
import { localNeedsOf } from './local-needs';

function graphOf(nodes: readonly object[], edges: readonly object[] = []): Graph {
  return {
    nodes: Object.fromEntries(nodes.map((it) => nodeUnion.parse(it)).map((it) => [it.id, it])),
    edges: Object.fromEntries(edges.map((it) => edgeUnion.parse(it)).map((it) => [it.id, it])),
  };
}

const task = (name: string) => ({ id: name, kind: 'task-definition', name, props: {} });
const built = (parent: string, name: string, props: object = {}) => ({
  id: `${parent}/${name}`.replaceAll(/[^A-Za-z0-9-]/g, '-'),
  kind: 'container',
  name,
  parent,
  props: { imageSource: 'ASSET', imageAsset: { directory: 'images/web' }, ...props },
});
const parametersOf = (graph: Graph): readonly string[] => localNeedsOf(graph).flatMap((need) => need.parameters);

test('parameters are called after the task and the container, in letters and digits', () => {
  expect(parametersOf(graphOf([task('web-task'), built('web-task', 'my_app')]))).toEqual(['WebTaskMyAppImage']);
});

test('containers of the same name in two tasks have parameters of their own', () => {
  expect(parametersOf(graphOf([task('A'), task('B'), built('A', 'web'), built('B', 'web')]))).toEqual(['AWebImage', 'BWebImage']);
});

test('no parameter has the name of another one or of a construct of the stack', () => {
  const names = parametersOf(
    graphOf([
      task('A'),
      task('AB'),
      built('A', 'bc'),
      built('AB', 'c'),
      built('A', 'x'),
      { id: 'taken', kind: 'cluster', name: 'A-XImage', props: {} },
      { id: 'asset', kind: 'docker-image-asset', name: 'web-image', props: {} },
      { id: 'asset2', kind: 'docker-image-asset', name: 'WebImage', props: {} },
    ]),
  );
  expect(names).toEqual(['WebImage', 'WebImage2', 'ABcImage', 'AXImage2', 'ABCImage']);
  expect(new Set(names).size).toBe(names.length);
});

test('the environment files of a container share the bucket and have keys of their own', () => {
  const container = built('A', 'web', { imageSource: undefined, imageAsset: undefined, environmentFiles: ['a.env', 'b.env'] });
  expect(localNeedsOf(graphOf([task('A'), container])).map(({ at, parameters }) => [at, parameters])).toEqual([
    [
      ['environmentFiles', 0],
      ['AWebEnvironmentBucket', 'AWebEnvironmentKey'],
    ],
    [
      ['environmentFiles', 1],
      ['AWebEnvironmentBucket', 'AWebEnvironmentKey2'],
    ],
  ]);
});

test('an image that a line leads to counts before what the container says itself', () => {
  const asset = { id: 'asset', kind: 'docker-image-asset', name: 'Base', props: { directory: 'images/base' } };
  const pulls = (from: string) => ({ id: `${from}-pulls`, kind: 'pulls', from, to: 'asset', props: {} });
  const needs = localNeedsOf(graphOf([task('A'), built('A', 'web'), built('A', 'api'), asset], [pulls('A-web'), pulls('A-api')]));
  expect(needs.map(({ usedBy, given, parameters }) => [usedBy, given, parameters])).toEqual([
    ['containers api and web (image Base)', 'images/base', ['BaseImage']],
  ]);
});
