'use client';

import { useEffect, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Icon, type IconName } from '@/components/ui/icon';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Spinner } from '@/components/ui/spinner';
import type { DeepTrack } from '@/lib/client/deep-checks';
import { fileName, save, zipped, type Download } from '@/lib/client/download';
import type { StackTemplate } from '@/lib/client/compile-output';
import { compile } from '@/lib/compile/compile';
import { deployNotes, templateFileName } from '@/lib/compile/deploy-notes';
import { requiredParameters } from '@/lib/compile/local-file-notices';
import type { Design } from '@/lib/document/design';
import { printProject, projectName } from '@/lib/print/project';
import { useAllFindings, useCompiled, useDeepChecks, useDeepState, useEditor, useEditorState } from './editor-context';

/** Offers every download of the open design, says what each is and how to deploy it, and what is still wrong. */
export function ExportDialog({ open, onOpenChange }: { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }) {
  const design = useEditorState((state) => state.design);
  const output = useCompiled((state) => state.output);
  const status = useCompiled((state) => state.status);
  const wrong = useAllFindings().filter((finding) => finding.severity === 'error');
  const errors = wrong.length;
  const [format, setFormat] = useState<'yaml' | 'json'>('yaml');
  const editor = useEditor();
  const deep = useDeepChecks();
  const { checks } = useDeepState();
  // Whoever exports wants to know now what the official validator says.
  useEffect(() => {
    if (open) deep.check();
  }, [open, deep]);
  const templates = output?.templates ?? [];
  const [template] = templates;
  const several = templates.length > 1;
  const left = output?.omitted.length ?? 0;
  const stem = fileName(design.name);
  const stale = output?.refused !== undefined;
  const local = output?.localFiles ?? [];
  const names = requiredParameters(local);
  const parameters = names.length > 0 ? ` --parameter-overrides ${names.map((name) => `${name}=…`).join(' ')}` : '';

  return (
    <Dialog open={open} onOpenChange={onOpenChange} size="lg" title="Export" description="Everything that you need to deploy this design, or to keep it.">
      <div className="flex flex-col gap-3">
        {errors > 0 && (
          <Banner
            tone="error"
            title={`${errors} ${errors === 1 ? 'problem keeps' : 'problems keep'} this design from deploying.`}
            actions={
              <Button
                size="sm"
                onClick={() => {
                  onOpenChange(false);
                  const first = wrong.find((finding) => finding.elementId !== undefined);
                  if (first?.elementId !== undefined) editor.goTo(first.elementId, first.path);
                }}
              >
                Go to the first
              </Button>
            }
          >
            You can export it all the same; the files hold what is complete
            {left > 0 ? `, without ${left} unfinished ${left === 1 ? 'element' : 'elements'}` : ''}
            {stale ? ', and the template is that of the last state that the CDK accepted' : ''}.
          </Banner>
        )}
        {CHECKING[checks.status] !== undefined && (
          <p className="flex items-center gap-1.5 text-xs text-text-3" role="status" title={checks.problem}>
            {checks.status === 'running' ? <Spinner size={13} /> : <Icon name="clock" size={13} />}
            {CHECKING[checks.status]}
          </p>
        )}
        {local.length > 0 && (
          <Banner tone="hint" title="Some of this design is on your disk.">
            The template takes {names.length === 1 ? 'a parameter' : 'parameters'} instead, named in the command; the project builds and uploads what you put
            into its folders.
          </Banner>
        )}
        <Row
          icon="file"
          title={several ? 'CloudFormation templates' : 'CloudFormation template'}
          text={
            several ? (
              <>One for each stack, packed with the commands that deploy them in their order: {templates.map(({ stackName }) => stackName).join(', ')}.</>
            ) : (
              <>
                Deploy with{' '}
                <Command>
                  aws cloudformation deploy --stack-name {template?.stackName ?? 'STACK'} --template-file {`${stem}.${format}`} --capabilities CAPABILITY_IAM
                  {parameters}
                </Command>
              </>
            )
          }
        >
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
          <Button
            disabled={!template}
            busy={!template && status !== 'failed'}
            icon={<Icon name="download" />}
            onClick={() => {
              if (several) save(templatesZip(design, templates, format));
              else if (template)
                save({ name: `${stem}.${format}`, type: format === 'yaml' ? 'application/yaml' : 'application/json', content: template[format].text });
            }}
          >
            {several ? 'Templates' : 'Template'}
          </Button>
        </Row>
        <Row
          icon="code"
          title="CDK project in TypeScript"
          text={
            <>
              Unpack{local.length > 0 ? ', add what its README asks for' : ''}, then <Command>npm install && npx cdk deploy{several ? ' --all' : ''}</Command>
            </>
          }
        >
          <Button icon={<Icon name="download" />} onClick={() => void projectZip(design).then(save)}>
            Project
          </Button>
        </Row>
        <Row icon="layout" title="Design file" text="The design itself, to keep under version control and to open in Gantry again.">
          <Button icon={<Icon name="download" />} onClick={() => save(designFile(design))}>
            Design
          </Button>
        </Row>
      </div>
    </Dialog>
  );
}

/** What is said of the checks on the server while they have not answered. */
const CHECKING: Partial<Record<DeepTrack['status'], string>> = {
  running: 'The official validator is looking at the template.',
  waiting: 'The official validator has not seen this template: deep checks wait for the server.',
  failed: 'The official validator could not look at this template.',
};

function Row({
  icon,
  title,
  text,
  children,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly text: React.ReactNode;
  readonly children: React.ReactNode;
}) {
  return (
    <section className="flex flex-wrap items-center gap-3 rounded-lg border border-border p-3">
      <Icon name={icon} size={20} className="shrink-0 text-text-3" />
      <div className="min-w-0 flex-1 basis-64">
        <h3 className="text-sm font-semibold">{title}</h3>
        <p className="mt-0.5 text-xs text-text-2">{text}</p>
      </div>
      <div className="flex shrink-0 items-center gap-2">{children}</div>
    </section>
  );
}

function Command({ children }: { readonly children: React.ReactNode }) {
  return <code className="rounded-sm bg-surface-2 px-1 py-0.5 font-mono text-2xs break-words text-text">{children}</code>;
}

/** The whole CDK project of a design, packed. */
async function projectZip(design: Design): Promise<Download> {
  const { plan } = compile(design, 'project');
  const name = projectName(plan);
  // Only where stacks take something from one another are the CDK's types needed.
  const types = plan.stacks.length > 1 ? (await import('@/lib/print/variable-types')).variableTypes(plan) : undefined;
  return { name: `${name}.zip`, type: 'application/zip', content: zipped(name, printProject(plan, types)) };
}

/** The template of each stack, with how to deploy them, packed. */
function templatesZip(design: Design, templates: readonly StackTemplate[], format: 'yaml' | 'json'): Download {
  const { plan } = compile(design);
  const name = `${fileName(design.name)}-templates`;
  const files = plan.stacks.flatMap((stack) => {
    const template = templates.find((it) => it.stackId === stack.id);
    return template ? [[templateFileName(stack, format), template[format].text] as const] : [];
  });
  return { name: `${name}.zip`, type: 'application/zip', content: zipped(name, { 'README.md': deployNotes(plan, format), ...Object.fromEntries(files) }) };
}

/** The design as a file that Gantry opens. */
function designFile(design: Design): Download {
  return { name: `${fileName(design.name)}.gantry.json`, type: 'application/json', content: `${JSON.stringify(design, null, 2)}\n` };
}
