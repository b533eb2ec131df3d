import { describe, expect, it } from 'vitest';
import type { ChecksReport } from '@/lib/checks/report';
import { fargateExample } from '@/lib/validation/example';
import type { Finding } from '@/lib/validation/finding';
import { ApiError } from './api';
import { createEditor } from './editor-store';
import { createChecksReporter } from './report-checks';

const found: Finding = { ruleId: 'guard/sized', severity: 'error', title: 'A rule', elementId: 'task', path: ['cpu'], message: 'No.' };

function opened(send: (report: ChecksReport) => Promise<unknown> = () => Promise.resolve()) {
  const editor = createEditor({ design: fargateExample() });
  const server: { revision: number | undefined } = { revision: 3 };
  const reports: ChecksReport[] = [];
  const reporter = createChecksReporter({
    editor: editor.store,
    savedRevision: () => server.revision,
    send: (report) => {
      reports.push(report);
      return send(report);
    },
  });
  return { editor, server, reports, reporter, design: () => editor.store.getState().design };
}

describe('what the checks said', () => {
  it('is told of the revision that was checked, once', () => {
    const { reporter, reports, design } = opened();
    reporter.said({ design: design(), findings: [found] });
    reporter.said({ design: design(), findings: [found] });
    expect(reports).toEqual([
      { revision: 3, findings: [{ ruleId: 'guard/sized', severity: 'error', title: 'A rule', elementId: 'task', path: ['cpu'], message: 'No.' }] },
    ]);
  });

  it('waits until the design is saved, and is not told of a design that has changed by then', () => {
    const { reporter, reports, design, editor, server } = opened();
    server.revision = undefined;
    reporter.said({ design: design(), findings: [found] });
    server.revision = 4;
    reporter.look();
    reporter.look();
    expect(reports.map((it) => it.revision)).toEqual([4]);
    server.revision = undefined;
    reporter.said({ design: design(), findings: [] });
    editor.dispatch({ type: 'set', id: 'task', path: ['cpu'], value: 1024 }, 'Change CPU');
    server.revision = 5;
    reporter.look();
    expect(reports).toHaveLength(1);
  });

  it('is not told again when things were only moved; is when somebody changed the design, though the findings are the same', () => {
    const { reporter, reports, design, editor } = opened();
    reporter.said({ design: design(), findings: [found] });
    editor.dispatch({ type: 'place', places: { task: { x: 400, y: 300 } } }, 'Move');
    reporter.said({ design: design(), findings: [found] });
    expect(reports).toHaveLength(1);
    editor.dispatch({ type: 'set', id: 'task', path: ['cpu'], value: 1024 }, 'Change CPU');
    reporter.said({ design: design(), findings: [found] });
    expect(reports).toHaveLength(2);
  });

  it('is told later when the server cannot be reached, and never when it is refused', async () => {
    const errors = [new ApiError('offline', 'No answer.', null, 0), new ApiError('not-found', 'Gone.', null, 404)];
    const { reporter, reports, design } = opened(() => Promise.reject(errors.shift() ?? new Error('asked too often')));
    reporter.said({ design: design(), findings: [] });
    await Promise.resolve();
    await Promise.resolve();
    reporter.look();
    await Promise.resolve();
    await Promise.resolve();
    reporter.look();
    expect(reports).toHaveLength(2);
  });
});
