'use client';

import { useCallback, useEffect, useReducer, useState } from 'react';
import type { Field } from '@/lib/kinds/field';
import { fieldsOf } from '@/lib/kinds/fields';
import { ALL_KINDS, type DesignNode, type Kind } from '@/lib/kinds/union';

/** What the inspector of a kind is drawn with. */
export interface NodeForm {
  readonly Body: typeof import('./node-body').NodeBody;
  readonly fields: readonly Field<DesignNode>[];
}

/** A part of the page that is loaded when it is first shown. */
export interface Loading<T> {
  /** Nothing until it is there. */
  readonly loaded: T | undefined;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** The form of a kind. The first one that is shown brings the others along once the page has nothing else to do. */
export function useNodeForm(kind: Kind): Loading<NodeForm> {
  const loading = useLoading(kind, NODE_FORMS, loadNodeForm);
  const shown = loading.loaded !== undefined;
  useEffect(() => {
    if (!shown || warmed.done) return;
    warmed.done = true;
    // Whoever goes offline now can still open every form. What fails here is loaded again when it is wanted.
    const warm = (): void => void Promise.allSettled(ALL_KINDS.map((other) => remember(other, NODE_FORMS, loadNodeForm)));
    if ('requestIdleCallback' in window) requestIdleCallback(warm);
    else setTimeout(warm, 2000);
  }, [shown]);
  return loading;
}

/** The form of connections. */
export function useEdgeForm(): Loading<EdgeForm> {
  return useLoading('edge', EDGE_FORMS, loadEdgeForm);
}

type EdgeForm = typeof import('./element-form').ElementForm;

const NODE_FORMS = new Map<Kind, NodeForm>();
const EDGE_FORMS = new Map<'edge', EdgeForm>();
const warmed = { done: false };

async function loadNodeForm(kind: Kind): Promise<NodeForm> {
  const [{ NodeBody }, fields] = await Promise.all([import('./node-body'), fieldsOf(kind)]);
  return { Body: NodeBody, fields };
}

async function loadEdgeForm(): Promise<EdgeForm> {
  return (await import('./element-form')).ElementForm;
}

async function remember<K, T>(key: K, there: Map<K, T>, load: (key: K) => Promise<T>): Promise<void> {
  if (!there.has(key)) there.set(key, await load(key));
}

/** What is there already is given at once, without a moment of waiting in between. */
function useLoading<K extends string, T>(key: K, there: Map<K, T>, load: (key: K) => Promise<T>): Loading<T> {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [failure, setFailure] = useState<K>();
  const [turn, setTurn] = useState(0);
  const loaded = there.get(key);
  const missing = loaded === undefined;
  useEffect(() => {
    if (!missing) return undefined;
    let current = true;
    remember(key, there, load).then(
      () => current && redraw(),
      () => current && setFailure(key),
    );
    return () => {
      current = false;
    };
  }, [key, there, load, missing, turn]);
  const retry = useCallback(() => {
    setFailure(undefined);
    setTurn((before) => before + 1);
  }, []);
  return { loaded, failed: missing && failure === key, retry };
}
