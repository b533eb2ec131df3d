import type { IConstruct } from 'constructs';
import type { ElementId } from '@/lib/plan/plan';
import { invariant } from '@/lib/util/invariant';

/** Knows, for every construct, the node or edge of the design that it was made for. */
export class Origins {
  readonly #made = new WeakMap<IConstruct, ElementId>();
  #current: ElementId | undefined;

  /**
   * Runs `work` and notes each construct that it adds to the tree of `root` under the element given to
   * {@link enter} at that moment. Costs one map entry per construct: nothing is walked.
   */
  during<T>(root: IConstruct, work: () => T): T {
    // Every construct passes through its scope's `addChild`; the hook is there only while `work` runs.
    const prototype = Object.getPrototypeOf(root.node) as object;
    const original: unknown = Reflect.get(prototype, 'addChild');
    invariant(typeof original === 'function', 'constructs no longer add children through addChild');
    const note = (child: IConstruct): void => {
      if (this.#current !== undefined) this.#made.set(child, this.#current);
    };
    Reflect.set(prototype, 'addChild', function addChild(this: unknown, child: IConstruct, name: string): void {
      Reflect.apply(original, this, [child, name]);
      note(child);
    });
    try {
      return work();
    } finally {
      Reflect.set(prototype, 'addChild', original);
      this.#current = undefined;
    }
  }

  /** What is made from now on is made for this element. */
  enter(element: ElementId): void {
    this.#current = element;
  }

  /** The element of a construct; one that the CDK added by itself belongs to its nearest noted ancestor. */
  of(construct: IConstruct): ElementId | undefined {
    for (let each: IConstruct | undefined = construct; each; each = each.node.scope) {
      const element = this.#made.get(each);
      if (element !== undefined) return element;
    }
    return undefined;
  }
}
