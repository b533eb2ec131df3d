'use client';

import { clsx } from 'clsx';
import { lazy, Suspense, useId, useState } from 'react';
import { useAllFindings, useDeepState, useEditor, useEditorState } from '@/components/editor/editor-context';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { Section } from '@/components/ui/section';
import { Skeleton } from '@/components/ui/skeleton';
import { styles } from '@/components/ui/styles';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import type { GuardRuleFile, Settings } from '@/lib/document/design';
import { LIMITS } from '@/lib/document/limits';
import { ErrorText } from './controls/error-text';
import type { GuardEditorProps } from './guard-editor';

/** Rules of the team's own, in the language of CloudFormation Guard: files that travel with the design and are checked with its templates. */
export function GuardRulesSection({ change }: { readonly change: (part: Partial<Settings>, what: string) => string | undefined }) {
  const editor = useEditor();
  const files = useEditorState((state) => state.design.settings.guardRules) ?? NO_FILES;
  const findings = useAllFindings();
  const guard = useDeepState().checks.answered?.answer.guard;
  const unreadable = guard?.guardProblem;
  const id = useId();
  /** Grows when files change places: each editor then begins anew. */
  const [places, setPlaces] = useState(0);
  const [refused, setRefused] = useState<string>();
  const set = (next: readonly GuardRuleFile[]): void => setRefused(change({ guardRules: next.length > 0 ? [...next] : undefined }, 'the Guard rules'));
  const put = (index: number, file: GuardRuleFile): void => set(files.map((each, at) => (at === index ? file : each)));
  /** One undo step by itself. */
  const once = (next: readonly GuardRuleFile[]): void => {
    set(next);
    editor.end();
  };
  const problemOf = (index: number): string | undefined =>
    findings.find(({ elementId, path }) => elementId === undefined && path[1] === 'guardRules' && path[2] === index)?.message;

  return (
    <Section title="Rules of the team" defaultOpen={files.length > 0}>
      <p className="mb-3 text-xs text-text-3">
        <a
          className="underline decoration-border-strong underline-offset-2 hover:text-text"
          href="https://docs.aws.amazon.com/cfn-guard/latest/ug/writing-rules.html"
          target="_blank"
          rel="noreferrer"
        >
          CloudFormation Guard
        </a>{' '}
        rules, checked with the design’s templates by the official engine. What they say is an error.
      </p>
      <ul className="flex flex-col gap-4">
        {files.map((file, index) => (
          // Files have no other identity than their place.
          // oxlint-disable-next-line no-array-index-key
          <li key={`${places} ${index}`} className="flex flex-col gap-1.5">
            <div className="flex items-end gap-1.5">
              <Field label="File" className="min-w-0 flex-1">
                <TextField mono maxLength={120} value={file.name} onValueChange={(name) => put(index, { ...file, name })} onBlur={editor.end} />
              </Field>
              <IconButton
                label={`Remove ${file.name || 'this file'}`}
                onClick={() => {
                  setPlaces(places + 1);
                  once(files.filter((_, at) => at !== index));
                }}
              >
                <Icon name="trash" />
              </IconButton>
            </div>
            <Field label={`Rules of ${file.name || 'this file'}`} hideLabel invalid={problemOf(index) !== undefined} describedBy={`${id}-${index}`}>
              <div className={clsx(styles.field, styles.fieldFocus, problemOf(index) !== undefined && styles.fieldInvalid)}>
                <Suspense fallback={<Skeleton className="m-2 h-28 flex-1" />}>
                  <GuardEditor
                    label={`Rules of ${file.name || 'this file'}`}
                    value={file.content}
                    mistake={problemOf(index) === undefined ? undefined : unreadable}
                    placeholder={EXAMPLE}
                    maxLength={LIMITS.guardRuleCharacters}
                    onValueChange={(content) => put(index, { ...file, content })}
                    onBlur={editor.end}
                  />
                </Suspense>
              </div>
            </Field>
            <div id={`${id}-${index}`}>
              <ErrorText>{problemOf(index)}</ErrorText>
            </div>
          </li>
        ))}
      </ul>
      <ErrorText>{refused ?? (files.length > 0 && guard?.status === 'failed' && !unreadable ? guard.message : undefined)}</ErrorText>
      {files.length < LIMITS.guardRuleFiles ? (
        <Button size="sm" className="mt-2" icon={<Icon name="plus" size={14} />} onClick={() => once([...files, { name: freshName(files), content: '' }])}>
          Add a file of rules
        </Button>
      ) : (
        <p className="mt-2 text-xs text-text-3">A design carries at most {LIMITS.guardRuleFiles} files.</p>
      )}
    </Section>
  );
}

/** The editor is loaded when there are rules to be edited; where that fails, a plain field does. */
const GuardEditor = lazy(() =>
  import('./guard-editor').then(
    (module) => ({ default: module.GuardEditor }),
    () => ({ default: PlainRules }),
  ),
);

function PlainRules({ label, value, placeholder, maxLength, onValueChange, onBlur }: GuardEditorProps) {
  return (
    <TextArea
      mono
      rows={6}
      aria-label={label}
      className="border-0"
      maxLength={maxLength}
      placeholder={placeholder}
      value={value}
      onValueChange={onValueChange}
      onBlur={onBlur}
    />
  );
}

const NO_FILES: readonly GuardRuleFile[] = [];

const EXAMPLE = `let tasks = Resources.*[ Type == "AWS::ECS::TaskDefinition" ]
rule no_writable_root when %tasks !empty {
  %tasks.Properties.ContainerDefinitions[*].ReadonlyRootFilesystem == true
    <<Containers may not write to their root file system>>
}`;

function freshName(files: readonly GuardRuleFile[]): string {
  const taken = new Set(files.map((file) => file.name));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'rules.guard' : `rules-${number}.guard`;
    if (!taken.has(name)) return name;
  }
}
