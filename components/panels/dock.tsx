'use client';

import { clsx } from 'clsx';
import { useState } from 'react';
import { useAllFindings, useCompiled } from '@/components/editor/editor-context';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Tabs } from '@/components/ui/tabs';
import { useToast } from '@/components/ui/toast';
import type { CompileOutput } from '@/lib/client/compile-output';
import { SEVERITIES } from '@/lib/validation/finding';
import { CodeSkeleton, CodeView } from './code-view';
import { CompileNotice, CompileStatus, OmittedButton } from './compile-status';
import { LocalFilesNotice } from './local-files-notice';
import { Problems } from './problems';
import { SEVERITY_WORDS } from './severity-words';
import { StackChoice } from './stack-choice';
import { useShownStack } from './use-shown-stack';

/** The tabs of the dock. */
export type DockTab = 'cloudformation' | 'typescript' | 'problems';

/** Props of {@link Dock}. */
export interface DockProps {
  /** Only the row of tabs is shown. Choosing a tab then opens the dock. */
  readonly collapsed: boolean;
  readonly onToggle: () => void;
  /** The tab shown, when something outside decides it. */
  readonly tab?: DockTab;
  readonly onTabChange?: (tab: DockTab) => void;
}

/** The live template, the live code and all problems. Fills the height that it is given. */
export function Dock({ collapsed, onToggle, tab: given, onTabChange }: DockProps) {
  const [own, setOwn] = useState<DockTab>('typescript');
  const [format, setFormat] = useState<'yaml' | 'json'>('yaml');
  const tab = given ?? own;
  const status = useCompiled((state) => state.status);
  const output = useCompiled((state) => state.output);
  const files = output?.files ?? NO_FILES;
  const templates = output?.templates ?? NO_TEMPLATES;
  const [stack, setStack] = useShownStack((tab === 'cloudformation' ? templates : files).map(stackOf));
  const file = files.find((it) => it.stack === stack) ?? files[0];
  const shown = templates.find((it) => it.element === stack) ?? templates[0];
  const template = shown?.[format];

  const choose = (id: string): void => {
    const next = TABS.find((it) => it === id);
    if (next === undefined) return;
    setOwn(next);
    onTabChange?.(next);
    if (collapsed) onToggle();
  };
  const nothing =
    status === 'ready' || output?.refused ? (
      <EmptyState title="No template yet">
        {output?.refused ? 'The CDK has not accepted this design so far.' : 'Add something to the design: its template appears here.'}
      </EmptyState>
    ) : status === 'failed' ? null : (
      <CodeSkeleton />
    );

  return (
    <section aria-label="Code and problems" className={clsx('@container bg-surface', collapsed ? 'shrink-0 border-t border-border' : 'h-full')}>
      <Tabs
        label="Code and problems"
        value={tab}
        onValueChange={choose}
        className={collapsed ? undefined : 'h-full'}
        contentClassName={collapsed ? 'hidden' : 'flex flex-col'}
        end={
          <>
            {tab !== 'problems' && (
              <span className="hidden min-w-0 items-center text-xs text-text-3 @min-[42rem]:flex">
                <CompileStatus />
              </span>
            )}
            {!collapsed && tab !== 'problems' && <OmittedButton />}
            {!collapsed && tab === 'cloudformation' && (
              <SegmentedControl
                size="sm"
                label="Format of the template"
                value={format}
                onValueChange={setFormat}
                options={[
                  { value: 'yaml', label: 'YAML' },
                  { value: 'json', label: 'JSON' },
                ]}
              />
            )}
            {!collapsed && tab !== 'problems' && (
              <CopyButton what={tab === 'typescript' ? 'The code' : 'The template'} text={tab === 'typescript' ? file?.text : template?.text} />
            )}
            <IconButton size="sm" label={collapsed ? 'Show code and problems' : 'Hide code and problems'} aria-expanded={!collapsed} onClick={onToggle}>
              <Icon name={collapsed ? 'chevron-up' : 'chevron-down'} />
            </IconButton>
          </>
        }
        tabs={[
          {
            id: 'cloudformation',
            label: 'CloudFormation',
            content: (
              <>
                <CompileNotice template />
                <LocalFilesNotice purpose="template" />
                <StackChoice options={templates.map((it) => ({ stack: it.element, name: it.stackName }))} value={stack} onValueChange={setStack} />
                <div className="min-h-0 flex-1">
                  {template ? (
                    <CodeView
                      key={`${format} ${shown?.stackId}`}
                      label={`CloudFormation template, ${format.toUpperCase()}`}
                      text={template.text}
                      language={format}
                      lines={template.lines}
                    />
                  ) : (
                    nothing
                  )}
                </div>
              </>
            ),
          },
          {
            id: 'typescript',
            label: (
              <span>
                CDK<span className="hidden @min-[38rem]:inline"> TypeScript</span>
              </span>
            ),
            content: (
              <>
                <CompileNotice template={false} />
                <LocalFilesNotice purpose="project" />
                <StackChoice options={files.map((it) => ({ stack: it.stack, name: it.path }))} value={stack} onValueChange={setStack} />
                <div className="min-h-0 flex-1">
                  {file ? <CodeView key={file.path} label={`CDK code, ${file.path}`} text={file.text} language="typescript" lines={file.lines} /> : nothing}
                </div>
              </>
            ),
          },
          { id: 'problems', label: 'Problems', badge: <Counts />, content: <Problems /> },
        ]}
      />
    </section>
  );
}

const NO_FILES: CompileOutput['files'] = [];
const NO_TEMPLATES: CompileOutput['templates'] = [];

function stackOf(of: CompileOutput['files'][number] | CompileOutput['templates'][number]): string | undefined {
  return 'path' in of ? of.stack : of.element;
}

const TABS: readonly DockTab[] = ['cloudformation', 'typescript', 'problems'];

function Counts() {
  const findings = useAllFindings();
  return SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return (
      count > 0 && (
        <Badge key={severity} tone={severity} label={`${count} ${SEVERITY_WORDS[severity][count === 1 ? 0 : 1]}`}>
          {count}
        </Badge>
      )
    );
  });
}

function CopyButton({ what, text }: { what: string; text: string | undefined }) {
  const { show } = useToast();
  const copy = async (): Promise<void> => {
    if (text === undefined) return;
    try {
      await navigator.clipboard.writeText(text);
      show({ key: 'copied', tone: 'success', title: `${what} is in the clipboard.` });
    } catch {
      show({ key: 'copied', tone: 'error', title: 'The browser did not allow copying. Mark the text and copy it with the keyboard.' });
    }
  };
  return (
    <Button size="sm" aria-label={`Copy ${what.toLowerCase()}`} icon={<Icon name="copy" size={14} />} disabled={text === undefined} onClick={() => void copy()}>
      <span className="hidden @min-[42rem]:inline">Copy</span>
    </Button>
  );
}
