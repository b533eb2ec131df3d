'use client';

import { memo } from 'react';
import { useBackground, useEditor } from '@/components/editor/editor-context';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useToast } from '@/components/ui/toast';
import { controlsOf, type Finding } from '@/lib/validation/finding';
import { FindingMenu } from './finding-menu';
import { useFixLabels } from './use-fix-labels';

/** Says what is wrong, where that comes from, and offers the changes that settle it. */
export function FindingCard({ finding }: { finding: Finding }) {
  const controls = finding.severity === 'security' ? controlsOf(finding) : [];
  return (
    <Banner tone={finding.severity} actions={<FixButtons finding={finding} />}>
      <div className="flex items-start gap-1">
        <p className="min-w-0 flex-1 wrap-anywhere">
          <Message finding={finding} />
          {controls.length > 0 && <span className="mt-0.5 block text-2xs text-text-2">{controls.join(' · ')}</span>}
        </p>
        <span className="-my-1 -mr-1.5 shrink-0">
          <FindingMenu finding={finding} />
        </span>
      </div>
    </Banner>
  );
}

/** The buttons that carry out a finding's fixes; none in a shared view. */
export function FixButtons({ finding }: { readonly finding: Finding }) {
  return <Buttons finding={finding} labels={useFixLabels(finding).labels} />;
}

const Buttons = memo(function Buttons({ finding, labels }: { readonly finding: Finding; readonly labels: readonly string[] }) {
  const editor = useEditor();
  const background = useBackground();
  const { show } = useToast();
  const carryOut = async (label: string, index: number): Promise<void> => {
    // Several can be called the same: keeping one of two things called Data.
    const fixes = await background.fixesOf(finding).catch(() => undefined);
    if (!fixes) return void show({ tone: 'error', title: 'This change could not be worked out. Reload the page; what you drew is safe.' });
    const fix = fixes[index];
    const result = fix?.label === label ? editor.dispatch(fix.command, label) : undefined;
    if (!result) show({ tone: 'error', title: 'The design has changed meanwhile, and this change with it. Look again.' });
    else if (!result.ok) show({ tone: 'error', title: result.error.message });
  };
  return labels.map((label, index) => (
    <Button
      key={`${index} ${label}`}
      size="sm"
      className="h-auto! min-h-7 max-w-full shrink py-1 text-left whitespace-normal!"
      onClick={() => void carryOut(label, index)}
    >
      {label}
    </Button>
  ));
});

/** The finding's message with a link to its source. */
export function Message({ finding }: { finding: Finding }) {
  return (
    <>
      <Linked text={finding.message} />
      {finding.source !== undefined && (
        <>
          {' '}
          <a
            href={finding.source}
            target="_blank"
            rel="noreferrer"
            title={finding.source}
            className="inline-flex items-center gap-0.5 whitespace-nowrap text-text-2 underline decoration-border-strong underline-offset-2 hover:text-text hover:decoration-current"
          >
            Why?
            <Icon name="external" size={11} title="opens in a new tab" />
          </a>
        </>
      )}
    </>
  );
}

/** A text in which addresses of pages are links. */
function Linked({ text }: { text: string }) {
  return text.split(/(https:\/\/[^\s"'<>]*[^\s"'<>.,;:)])/).map((part, index) =>
    index % 2 === 1 ? (
      <a key={index} href={part} target="_blank" rel="noreferrer" className="underline decoration-border-strong underline-offset-2 hover:decoration-current">
        {part.replace('https://', '')}
      </a>
    ) : (
      part
    ),
  );
}
