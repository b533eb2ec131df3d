'use client';

import { Section } from '@/components/ui/section';
import { Switch } from '@/components/ui/switch';
import { useEditorState } from '@/components/editor/editor-context';
import type { Settings } from '@/lib/document/design';
import { RULE_SET_IDS, type RuleSetId } from '@/lib/model/acknowledgement';

/** What each set of findings is called, and what is in it. */
const SETS: Record<RuleSetId, { readonly label: string; readonly help: string }> = {
  security: { label: 'Security', help: 'What is unsafe, with the controls of Security Hub and of widely used checkers.' },
  warning: { label: 'Warnings', help: 'What will surprise you.' },
  hint: { label: 'Hints', help: 'What could be better.' },
  cdk: { label: 'The AWS CDK', help: 'Warnings of the library while it makes the template.' },
  'cloudformation-validate': { label: 'CloudFormation validator', help: 'What the official validator says of the template besides errors.' },
  'cdk-nag': { label: 'cdk-nag', help: 'AWS Solutions checks, run when you ask for them.' },
};

/** Which findings are asked for in this design. Errors always are. */
export function ChecksSection({ change }: { readonly change: (part: Partial<Settings>, what: string) => string | undefined }) {
  const off = useEditorState((state) => state.design.settings.switchedOff);
  const readOnly = useEditorState((state) => state.readOnly);
  const turn = (set: RuleSetId, on: boolean): void => {
    const next = RULE_SET_IDS.filter((it) => (it === set ? !on : (off ?? []).includes(it)));
    change({ switchedOff: next.length > 0 ? next : undefined }, 'the checks');
  };
  return (
    <Section title="Checks" defaultOpen={off !== undefined}>
      <p className="mb-2 text-xs text-text-3">Errors are always told. What else is looked for:</p>
      <ul className="flex flex-col gap-1">
        {RULE_SET_IDS.map((set) => (
          <li key={set} className="flex items-start gap-2.5 py-1">
            <Switch className="mt-0.5" aria-label={SETS[set].label} checked={!off?.includes(set)} disabled={readOnly} onCheckedChange={(on) => turn(set, on)} />
            <span className="min-w-0">
              <span className="block text-sm">{SETS[set].label}</span>
              <span className="block text-xs text-text-3">{SETS[set].help}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
