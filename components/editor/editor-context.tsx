'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import { cdkFindings } from '@/lib/checks/cdk-findings';
import type { Background } from '@/lib/client/background';
import type { CompileState } from '@/lib/client/compile-output';
import type { DeepChecks, DeepState } from '@/lib/client/deep-checks';
import type { Editor, EditorState } from '@/lib/client/editor-store';
import type { ElementId } from '@/lib/model/ids';
import { invariant } from '@/lib/util/invariant';
import { SEVERITIES, type Finding, type Severity } from '@/lib/validation/finding';
import { isOpen, judged, withoutFinding } from '@/lib/validation/judged';

interface EditorContextValue {
  readonly editor: Editor;
  readonly background: Background;
  readonly deep: DeepChecks;
}

const EditorContext = createContext<EditorContextValue | undefined>(undefined);

/** What is found, put together once for everyone who shows it. */
interface Findings {
  readonly every: readonly Finding[];
  readonly open: readonly Finding[];
}

const FindingsContext = createContext<Findings | undefined>(undefined);

/** Gives everything below it the open design. */
export function EditorProvider({ editor, background, deep, children }: EditorContextValue & { readonly children: ReactNode }) {
  const value = useMemo(() => ({ editor, background, deep }), [editor, background, deep]);
  return (
    <EditorContext value={value}>
      <FindingsProvider>{children}</FindingsProvider>
    </EditorContext>
  );
}

function FindingsProvider({ children }: { readonly children: ReactNode }) {
  const every = useEveryFinding();
  const value = useMemo((): Findings => ({ every, open: every.filter(isOpen) }), [every]);
  return <FindingsContext value={value}>{children}</FindingsContext>;
}

function useFindings(): Findings {
  const value = useContext(FindingsContext);
  invariant(value, 'useFindings needs an EditorProvider around it');
  return value;
}

/** The open design's editor: to change it. */
export function useEditor(): Editor {
  const value = useContext(EditorContext);
  invariant(value, 'useEditor needs an EditorProvider around it');
  return value.editor;
}

/** A part of the open design's state; the component is drawn again when the part changes (by `Object.is`). */
export function useEditorState<T>(select: (state: EditorState) => T): T {
  return useStore(useEditor().store, select);
}

/** Where the live preview stands: code, template, what the CDK says. */
export function useCompiled<T>(select: (state: CompileState) => T): T {
  const value = useContext(EditorContext);
  invariant(value, 'useCompiled needs an EditorProvider around it');
  return useStore(value.background.compile, select);
}

/** What is worked out beside the page: to ask for changes that settle findings. */
export function useBackground(): Background {
  const value = useContext(EditorContext);
  invariant(value, 'useBackground needs an EditorProvider around it');
  return value.background;
}

/** The checks on the server: to ask for them. */
export function useDeepChecks(): DeepChecks {
  const value = useContext(EditorContext);
  invariant(value, 'useDeepChecks needs an EditorProvider around it');
  return value.deep;
}

/** Where the checks on the server stand. */
export function useDeepState(): DeepState {
  return useStore(useDeepChecks().store);
}

/** All findings that ask for attention: those of our rules, and what the CDK and the checks on the server say, as findings; worst first. */
export function useAllFindings(): readonly Finding[] {
  return useFindings().open;
}

/** The findings that somebody acknowledged: they are kept apart. */
export function useAcknowledgedFindings(): readonly Finding[] {
  const findings = useFindings().every;
  const design = useEditorState((state) => state.design);
  return useMemo(() => [...findings.filter((finding) => !isOpen(finding)), ...withoutFinding(design, findings)], [findings, design]);
}

function useEveryFinding(): readonly Finding[] {
  const findings = useEditorState((state) => state.findings);
  const design = useEditorState((state) => state.design);
  const output = useCompiled((state) => state.output);
  const deep = useDeepChecks();
  const checked = useDeepState();
  return useMemo(() => {
    const said = [...cdkFindings(output?.diagnostics ?? [], findings), ...deep.findings(checked, design, findings)];
    return [...findings, ...judged(said, design)].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  }, [findings, output, design, deep, checked]);
}

/** How many findings of each severity an element has, and the worst of them; nothing when it has none. */
export interface ElementFindings {
  readonly worst: Severity;
  readonly count: number;
}

/** The worst findings by element, for badges. */
export function worstByElement(findings: readonly Finding[]): ReadonlyMap<ElementId, ElementFindings> {
  const worst = new Map<ElementId, ElementFindings>();
  for (const { elementId, severity } of findings) {
    if (elementId === undefined) continue;
    const before = worst.get(elementId);
    if (!before || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(before.worst)) worst.set(elementId, { worst: severity, count: 1 });
    else if (before.worst === severity) worst.set(elementId, { worst: severity, count: before.count + 1 });
  }
  return worst;
}
