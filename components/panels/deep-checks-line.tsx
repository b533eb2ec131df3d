'use client';

import { type ReactNode, useMemo } from 'react';
import { useAllFindings, useDeepChecks, useDeepState, useEditorState } from '@/components/editor/editor-context';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Spinner } from '@/components/ui/spinner';
import type { EngineAnswer } from '@/lib/checks/protocol';
import type { DeepTrack } from '@/lib/client/deep-checks';

/** One quiet line: what the checks on the server did, and a button for those that run when they are asked for. */
export function DeepChecksLine() {
  const deep = useDeepChecks();
  const { checks, nag } = useDeepState();
  const readOnly = useEditorState((state) => state.readOnly);
  const findings = useAllFindings();
  const counts = useMemo(() => {
    const of = (...engines: readonly string[]): number => findings.filter(({ ruleId }) => engines.some((engine) => ruleId.startsWith(`${engine}/`))).length;
    return { checks: of('cloudformation-validate'), guard: of('guard'), nag: of('cdk-nag') };
  }, [findings]);
  const guard = checks.answered?.answer.guard;
  /** The validator did its work; the rules of the team were too much for the engine. */
  const teamFailed = checks.status === 'failed' && guard?.status === 'failed' && guard.message === checks.problem;
  const nagRan = nag.status === 'done' || nag.status === 'failed';

  return (
    <div className="flex min-h-8 shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-t border-border px-3 py-0.5 text-xs text-text-3">
      {checks.status === 'waiting' || nag.status === 'waiting' ? (
        <Said icon={<Icon name="clock" size={13} />} title={checks.problem ?? nag.problem}>
          Deep checks wait for the server
        </Said>
      ) : (
        <>
          <TrackText
            name="Official validator"
            track={teamFailed ? { status: 'done', older: checks.older } : checks}
            count={counts.checks}
            before={readOnly ? 'is about to look at the template' : 'looks at the template when an edit has settled'}
          />
          {(checks.status === 'done' || teamFailed) && <TeamText guard={guard} count={counts.guard} older={checks.older} />}
          {checks.status === 'failed' && (
            <Button size="sm" variant="ghost" onClick={deep.check}>
              Try again
            </Button>
          )}
          <TrackText name="cdk-nag" track={nag} count={counts.nag} />
        </>
      )}
      {nag.status !== 'waiting' && nag.status !== 'running' && (!nagRan || nag.older || nag.status === 'failed') && (
        <Button size="sm" variant="ghost" icon={<Icon name="shield" size={13} />} className="ml-auto" onClick={deep.checkWithNag}>
          {nagRan ? 'Check again with cdk-nag' : 'Check with cdk-nag'}
        </Button>
      )}
    </div>
  );
}

interface TrackTextProps {
  readonly name: string;
  readonly track: DeepTrack;
  /** Findings that are shown. */
  readonly count: number;
  /** What is said before it has run; nothing at all without it. */
  readonly before?: string | undefined;
}

function TrackText({ name, track: { status, problem, older }, count, before }: TrackTextProps) {
  switch (status) {
    case 'none':
      return before === undefined ? null : (
        <Said icon={<Icon name="shield" size={13} />}>
          {name} {before}
        </Said>
      );
    case 'running':
      return <Said icon={<Spinner size={13} />}>{name} is at work…</Said>;
    case 'failed':
      return (
        <Said icon={<Icon name="warning" size={13} className="text-warn" />}>
          {name} failed: {problem}
        </Said>
      );
    case 'done':
      return (
        <Said
          icon={
            older ? <Icon name="clock" size={13} /> : <Icon name={count === 0 ? 'check' : 'info'} size={13} {...(count === 0 && { className: 'text-ok' })} />
          }
          title={problem}
        >
          {name}: {count === 0 ? 'no more findings' : `${count} ${count === 1 ? 'finding' : 'findings'}`}
          {older && ', of an earlier state'}
          {problem !== undefined && ', not everything could be checked'}
        </Said>
      );
    case 'waiting':
      return null;
  }
}

/** What came of the rules of the team; nothing without any. */
function TeamText({ guard, count, older }: { readonly guard: EngineAnswer | undefined; readonly count: number; readonly older: boolean }) {
  if (!guard) return null;
  if (guard.guardProblem)
    return (
      <Said icon={<Icon name="warning" size={13} className="text-warn" />} title={guard.message}>
        Rules of the team cannot be read
      </Said>
    );
  return <TrackText name="Rules of the team" track={{ status: guard.status === 'failed' ? 'failed' : 'done', problem: guard.message, older }} count={count} />;
}

function Said({ icon, title, children }: { readonly icon: ReactNode; readonly title?: string | undefined; readonly children: ReactNode }) {
  return (
    <span className="flex min-w-0 items-center gap-1.5" title={title}>
      {icon}
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </span>
  );
}
