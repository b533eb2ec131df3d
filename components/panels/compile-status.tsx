'use client';

import { useCompiled, useEditor, useEditorState } from '@/components/editor/editor-context';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Popover } from '@/components/ui/popover';
import { Spinner } from '@/components/ui/spinner';
import versions from '@/lib/cdk/generated/versions.json';
import { elementName } from '@/lib/kinds/element-name';

/** Where the live preview stands, in a few words. */
export function CompileStatus() {
  const status = useCompiled((state) => state.status);
  const output = useCompiled((state) => state.output);
  if (status === 'failed') return <span className="truncate text-error">the preview stopped working</span>;
  if (status === 'starting' || (status === 'working' && !output)) return <Working text="loading the CDK…" />;
  if (status === 'working') return <Working text="synthesizing…" />;
  if (output?.refused) return <span className="truncate text-error">refused by the CDK</span>;
  const version = `aws-cdk-lib ${versions['aws-cdk-lib'].replace(/\.0$/, '')}`;
  const time = `${Math.round(output?.milliseconds ?? 0)} ms`;
  return (
    <span className="truncate tabular-nums" title={`Synthesized by ${version} in ${time}`}>
      <span className="hidden @min-[60rem]:inline">synthesized by {version} in </span>
      {time}
    </span>
  );
}

function Working({ text }: { text: string }) {
  return (
    <span className="flex items-center gap-1.5">
      <Spinner size={12} />
      {text}
    </span>
  );
}

/** What stands above the code when it is not the whole truth: a refusal, a failure, what was left out. */
export function CompileNotice({ template }: { template: boolean }) {
  const editor = useEditor();
  const refused = useCompiled((state) => state.output?.refused);
  const hasTemplate = useCompiled((state) => (state.output?.templates.length ?? 0) > 0);
  const status = useCompiled((state) => state.status);
  const failed = useCompiled((state) => state.failed);
  const problem = useCompiled((state) => state.problem);
  const element = useEditorState((state) => (refused?.element === undefined ? undefined : elementName(refused.element, state.design)));
  return (
    <>
      {status === 'failed' && (template || failed === 'code') && (
        <Banner tone="error" live className="m-2 shrink-0" title="The preview stopped working">
          <span className="wrap-anywhere">{problem}</span> {failed === 'code' ? 'Code and template are' : 'The template is'} not up to date any more. Reload the
          page to start it again; what you drew is safe.
        </Banner>
      )}
      {template && refused && (
        <Banner
          tone="error"
          className="m-2 shrink-0"
          title="The CDK refused the latest change"
          actions={
            refused.element !== undefined && (
              <Button size="sm" onClick={() => refused.element !== undefined && editor.goTo(refused.element, [])}>
                Go to {element}
              </Button>
            )
          }
        >
          <span className="wrap-anywhere">{refused.message}</span> {hasTemplate && 'Showing the last good template.'}
        </Banner>
      )}
    </>
  );
}

/** Says what is left out of the code until it is complete, with the way there. */
export function OmittedButton() {
  const editor = useEditor();
  const design = useEditorState((state) => state.design);
  const omitted = useCompiled((state) => state.output?.omitted);
  const present = (omitted ?? []).filter(({ element }) => design.nodes[element] ?? design.edges[element]);
  const ids = [...new Set(present.map((omission) => omission.element))];
  if (ids.length === 0) return null;
  return (
    <Popover
      label="Elements that are left out"
      align="end"
      side="top"
      className="w-80"
      trigger={
        <Button size="sm" variant="ghost" className="text-warn!">
          {ids.length} left out
        </Button>
      }
    >
      <p className="mb-2 text-sm font-semibold">
        {ids.length === 1 ? 'One element is left out until it is complete' : `${ids.length} elements are left out until they are complete`}
      </p>
      <ul className="-mx-1.5 max-h-60 overflow-y-auto">
        {present.map((omission, index) => (
          <li key={index}>
            <button
              type="button"
              className="w-full rounded-md px-1.5 py-1 text-left hover:bg-surface-2"
              onClick={() => editor.goTo(omission.element, omission.path)}
            >
              <span className="block text-sm">{elementName(omission.element, design)}</span>
              <span className="block text-xs text-text-3">{omission.message}</span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
