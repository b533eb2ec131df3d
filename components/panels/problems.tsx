'use client';

import { clsx } from 'clsx';
import { type KeyboardEvent, memo, useDeferredValue, useState } from 'react';
import { useAcknowledgedFindings, useAllFindings, useEditor, useEditorState } from '@/components/editor/editor-context';
import { FixButtons } from '@/components/inspector/finding-card';
import { FindingMenu } from '@/components/inspector/finding-menu';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { Spinner } from '@/components/ui/spinner';
import { TextField } from '@/components/ui/text-field';
import { TONE_CLASS, TONE_ICON } from '@/components/ui/tone';
import type { Design } from '@/lib/document/design';
import { edgeDefinitionOf } from '@/lib/kinds/edges/registry';
import { elementName } from '@/lib/kinds/element-name';
import { KINDS } from '@/lib/kinds/registry';
import { controlsOf, SEVERITIES, type Finding, type Severity } from '@/lib/validation/finding';
import { DeepChecksLine } from './deep-checks-line';
import { SEVERITY_WORDS } from './severity-words';

/** Everything that is wrong with the design, worst first; choosing one goes to its field. Below it, where the checks on the server stand. */
export function Problems() {
  return (
    <div className="flex h-full flex-col">
      <div className="min-h-0 flex-1">
        <ProblemList />
      </div>
      <DeepChecksLine />
    </div>
  );
}

function ProblemList() {
  const findings = useAllFindings();
  const acknowledged = useAcknowledgedFindings();
  const judged = useEditorState((state) => state.judged);
  const unjudged = useEditorState((state) => state.unjudged);
  const design = useEditorState((state) => state.design);
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const [search, setSearch] = useState('');
  const [showsAcknowledged, setShowsAcknowledged] = useState(false);
  const words = search.trim().toLowerCase().split(/\s+/);

  const failure = unjudged !== undefined && (
    <Banner tone="error" live className="m-2 shrink-0" title="Problems could not be worked out">
      <span className="wrap-anywhere">{unjudged}</span> {judged ? 'What is shown is of an earlier state. ' : ''}Reload the page to try again; what you drew is
      safe.
    </Banner>
  );
  if (failure && findings.length === 0) return failure;
  if (findings.length === 0 && !judged) return <EmptyState icon={<Spinner />} title="Looking for problems…" className="h-full" />;
  if (findings.length === 0 && acknowledged.length === 0)
    return <EmptyState icon={<Icon name="check" size={24} className="text-ok" />} title="Nothing to complain about" className="h-full" />;

  const present = SEVERITIES.filter((severity) => findings.some((finding) => finding.severity === severity));
  const passes = (finding: Finding): boolean => {
    if (search === '') return true;
    const name = nameOf(finding, design);
    const text = [finding.message, finding.ruleId, finding.title, name, ...controlsOf(finding)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const shown = findings.filter((finding) => !hidden.has(finding.severity) && passes(finding));
  const apart = acknowledged.filter((finding) => showsAcknowledged && passes(finding));

  return (
    <div className="flex h-full flex-col">
      {failure}
      <div className="flex min-h-10 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b border-border px-3 py-1.5">
        <TextField
          type="search"
          value={search}
          onValueChange={setSearch}
          aria-label="Filter problems"
          placeholder="Filter"
          start={<Icon name="search" size={14} />}
          className="h-7! max-w-64 min-w-32 flex-1"
        />
        <div role="group" aria-label="Severities" className="flex flex-wrap gap-1">
          {present.map((severity) => {
            const count = findings.filter((finding) => finding.severity === severity).length;
            const on = !hidden.has(severity);
            return (
              <button
                key={severity}
                type="button"
                aria-pressed={on}
                onClick={() => setHidden(on ? new Set([...hidden, severity]) : new Set([...hidden].filter((it) => it !== severity)))}
                className={clsx(
                  'flex h-6.5 items-center gap-1.5 rounded-full border px-2 text-xs font-medium whitespace-nowrap',
                  on ? `border-transparent ${TONE_CLASS[severity]}` : 'border-border text-text-3',
                )}
              >
                <Icon name={TONE_ICON[severity] ?? 'info'} size={13} />
                {count} {SEVERITY_WORDS[severity][count === 1 ? 0 : 1]}
              </button>
            );
          })}
        </div>
        {acknowledged.length > 0 && (
          <button
            type="button"
            aria-pressed={showsAcknowledged}
            onClick={() => setShowsAcknowledged(!showsAcknowledged)}
            className={clsx(
              'ml-auto flex h-6.5 shrink-0 items-center gap-1.5 rounded-full border px-2 text-xs font-medium',
              showsAcknowledged ? `border-transparent ${TONE_CLASS.neutral}` : 'border-border text-text-3',
            )}
          >
            <Icon name="eye" size={13} />
            {acknowledged.length} acknowledged
          </button>
        )}
      </div>
      <div data-problems className="@container min-h-0 flex-1 overflow-y-auto">
        <Rows shown={shown} apart={apart} nothing={findings.length === 0 ? 'Nothing else to complain about.' : 'No problem passes the filter.'} />
      </div>
    </div>
  );
}

interface RowsProps {
  readonly shown: readonly Finding[];
  /** Those that somebody acknowledged. */
  readonly apart: readonly Finding[];
  /** What is said where there are neither. */
  readonly nothing: string;
}

/** The first ones at once; the others when the page can, which stays free for what is typed meanwhile. */
function Rows(all: RowsProps) {
  const { shown, apart, nothing } = useDeferredValue(all, { ...all, shown: all.shown.slice(0, FIRST) });
  return (
    <>
      {shown.length === 0 && apart.length === 0 && <p className="px-4 py-6 text-center text-sm text-text-3">{nothing}</p>}
      {SEVERITIES.map((severity) => {
        const group = shown.filter((finding) => finding.severity === severity);
        return (
          group.length > 0 && (
            <ul key={severity} aria-label={SEVERITY_WORDS[severity][1]}>
              {group.map((finding, index) => (
                <ProblemRow key={`${finding.elementId}-${finding.ruleId}-${index}`} finding={finding} />
              ))}
            </ul>
          )
        );
      })}
      {apart.length > 0 && (
        <ul aria-label="Acknowledged">
          {apart.map((finding, index) => (
            <ProblemRow key={`${finding.elementId}-${finding.ruleId}-${index}`} finding={finding} />
          ))}
        </ul>
      )}
    </>
  );
}

/** More than a panel shows without scrolling. */
const FIRST = 40;

/** Goes from row to row by the arrow keys. */
function move(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
  if (step === undefined) return;
  const rows = [...(event.currentTarget.closest('[data-problems]')?.querySelectorAll<HTMLElement>('[data-problem]') ?? [])];
  const at = rows.findIndex((row) => row.contains(event.currentTarget));
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, at + step))]?.querySelector('button')?.focus();
}

const TEXT: Record<Severity, string> = { error: 'text-error', security: 'text-security', warning: 'text-warn', hint: 'text-hint' };

const ProblemRow = memo(function ProblemRow({ finding }: { readonly finding: Finding }) {
  const editor = useEditor();
  const kind = useEditorState((state) => kindOf(finding, state.design));
  const name = useEditorState((state) => nameOf(finding, state.design));
  const { elementId, severity, ruleId, message, source, acknowledged } = finding;
  const controls = controlsOf(finding);
  return (
    <li data-problem className="flex flex-wrap items-start gap-x-2.5 gap-y-1.5 border-b border-border px-3 py-1.5 hover:bg-surface-2 @lg:flex-nowrap">
      <Icon
        name={acknowledged ? 'eye' : (TONE_ICON[severity] ?? 'info')}
        className={clsx('mt-0.5', acknowledged ? 'text-text-3' : TEXT[severity])}
        title={acknowledged ? `acknowledged ${SEVERITY_WORDS[severity][0]}` : SEVERITY_WORDS[severity][0]}
      />
      <div className="min-w-0 flex-1 basis-[calc(100%-2.5rem)] @lg:basis-0">
        <button
          type="button"
          className="block w-full rounded-sm text-left text-sm wrap-anywhere"
          onKeyDown={move}
          onClick={() => (elementId === undefined ? editor.select([]) : editor.goTo(elementId, finding.path))}
        >
          {message}
        </button>
        {acknowledged && (
          <p className="text-xs wrap-anywhere text-text-2">
            {acknowledged.scope === 'design' ? 'Acknowledged in the whole design: ' : 'Acknowledged: '}
            {acknowledged.reason}
          </p>
        )}
        <p className="flex flex-wrap items-center gap-x-2 text-xs text-text-3">
          <span>
            {kind} <span className="text-text-2">{name}</span>
          </span>
          <span className="font-mono text-2xs">{ruleId}</span>
          {controls.length > 0 && <span>{controls.join(' · ')}</span>}
          {source !== undefined && (
            <a
              href={source}
              target="_blank"
              rel="noreferrer"
              title={source}
              className="inline-flex items-center gap-0.5 underline decoration-border-strong underline-offset-2 hover:text-text"
            >
              Why?
              <Icon name="external" size={11} title="opens in a new tab" />
            </a>
          )}
        </p>
      </div>
      <div className="flex flex-wrap gap-1.5 not-empty:pl-6.5 @lg:max-w-[45%] @lg:shrink-0 @lg:justify-end @lg:pl-0!">
        {acknowledged ? (
          <AskAgain finding={finding} />
        ) : (
          <>
            <FixButtons finding={finding} />
            <FindingMenu finding={finding} />
          </>
        )}
      </div>
    </li>
  );
});

function kindOf({ elementId }: Finding, design: Design): string {
  const node = elementId === undefined ? undefined : design.nodes[elementId];
  const edge = elementId === undefined ? undefined : design.edges[elementId];
  return node ? KINDS[node.kind].label : edge ? edgeDefinitionOf(edge).label : 'Design';
}

function nameOf({ elementId }: Finding, design: Design): string {
  return elementId === undefined ? design.name : elementName(elementId, design);
}

/** Takes an acknowledgement back; nothing in a shared view. */
function AskAgain({ finding }: { finding: Finding }) {
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const { ruleId, acknowledged, elementId } = finding;
  if (readOnly || !acknowledged) return null;
  const id = acknowledged.scope === 'design' ? null : (elementId ?? null);
  return (
    <Button size="sm" onClick={() => editor.dispatch({ type: 'acknowledge', id, rule: ruleId, reason: null }, `Ask again about ${ruleId}`)}>
      Ask again
    </Button>
  );
}
