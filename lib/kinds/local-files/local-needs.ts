import type { LocalFile } from '@/lib/plan/plan';
import type { Path } from '@/lib/util/problem';
import { imageSourceOf } from '../container/image-source';
import { containersOf, edgesTo, nodesOfKind, scopeOf, type Graph } from '../graph';
import type { DesignNode } from '../union';

/** What a node needs from the disk of whoever runs the CDK project, whether or not it says which file that is. */
export interface LocalNeed {
  readonly element: string;
  /** Where in the element's props the path is. */
  readonly at: Path;
  readonly kind: LocalFile['kind'];
  /** The path as the node has it. */
  readonly given: string | undefined;
  readonly dockerfile?: string | undefined;
  /** Who needs it: `container web of WebTask`. */
  readonly usedBy: string;
  /** Names of the template's parameters in its place: that of an image, or those of a bucket and of a key in it. */
  readonly parameters: readonly string[];
}

/**
 * Everything that a design needs from disk, in the order of its nodes. Parameters have names of their own in the
 * template: those of the task and its container together, so that they stay when another container comes.
 */
export function localNeedsOf(graph: Graph): readonly LocalNeed[] {
  const assets = nodesOfKind(graph, 'docker-image-asset');
  const mayNeed = ({ props }: DesignNode<'container'>): boolean => props.imageSource !== undefined || (props.environmentFiles?.length ?? 0) > 0;
  if (assets.length === 0 && !nodesOfKind(graph, 'container').some(mayNeed)) return [];
  const tasks = nodesOfKind(graph, 'task-definition').map((task) => ({ task, containers: containersOf(graph, task.id).filter(mayNeed) }));
  const free = nameGiver(graph);
  return [
    ...assets.map((node) => assetNeed(node, graph, free(node.name, ...(/image$/i.test(node.name) ? [] : ['image'])))),
    ...tasks.flatMap(({ task, containers }) => containers.flatMap((container) => containerNeeds(container, task, graph, free))),
  ];
}

function assetNeed(node: DesignNode<'docker-image-asset'>, graph: Graph, parameter: string): LocalNeed {
  const users = edgesTo(graph, node.id, 'pulls').map((edge) => graph.nodes[edge.from]?.name ?? edge.from);
  return {
    element: node.id,
    at: ['directory'],
    kind: 'directory',
    given: node.props.directory,
    dockerfile: node.props.file || undefined,
    usedBy: users.length > 0 ? `${containers(users)} (image ${node.name})` : `image ${node.name}`,
    parameters: [parameter],
  };
}

function containers(names: readonly string[]): string {
  return names.length === 1 ? `container ${names[0]}` : `containers ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function containerNeeds(node: DesignNode<'container'>, task: DesignNode<'task-definition'>, graph: Graph, free: (...words: string[]) => string): LocalNeed[] {
  const { imageAsset, imageTarball, environmentFiles = [] } = node.props;
  const element = node.id;
  const usedBy = `container ${node.name} of ${task.name}`;
  const needs: LocalNeed[] = [];
  const source = imageSourceOf(node, graph);
  if (source === 'ASSET')
    needs.push({
      element,
      at: ['imageAsset', 'directory'],
      kind: 'directory',
      given: imageAsset?.directory,
      dockerfile: imageAsset?.file || undefined,
      usedBy,
      parameters: [free(task.name, node.name, 'image')],
    });
  if (source === 'TARBALL')
    needs.push({ element, at: ['imageTarball'], kind: 'tarball', given: imageTarball, usedBy, parameters: [free(task.name, node.name, 'image')] });
  if (environmentFiles.length > 0) {
    const bucket = free(task.name, node.name, 'environment', 'bucket');
    environmentFiles.forEach((given, index) =>
      needs.push({
        element,
        at: ['environmentFiles', index],
        kind: 'environment-file',
        given,
        usedBy,
        parameters: [bucket, free(task.name, node.name, 'environment', index === 0 ? 'key' : `key${index + 1}`)],
      }),
    );
  }
  return needs;
}

/**
 * Gives names that CloudFormation takes for parameters: letters and digits, unique among the parameters and among
 * the constructs of the stack.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
function nameGiver(graph: Graph): (...words: string[]) => string {
  const taken = new Set(['BootstrapVersion']);
  for (const node of Object.values(graph.nodes)) if (scopeOf(node, graph) === '' && node.kind !== 'docker-image-asset') taken.add(logicalName([node.name]));
  return (...words) => {
    const wanted = logicalName(words);
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) name = `${wanted}${number}`;
    taken.add(name);
    return name;
  };
}

function logicalName(words: readonly string[]): string {
  const name = words
    .flatMap((word) => word.split(/[^A-Za-z0-9]+/))
    .filter(Boolean)
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('');
  return /^[A-Za-z]/.test(name) ? name.slice(0, LONGEST) : `Image${name}`.slice(0, LONGEST);
}

/** CloudFormation takes 255 characters; some are left for a number. */
const LONGEST = 250;

/** The needs of one node. */
export function needsOf(needs: readonly LocalNeed[], element: string, kind: LocalFile['kind']): readonly LocalNeed[] {
  return needs.filter((need) => need.element === element && need.kind === kind);
}
