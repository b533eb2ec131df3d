'use client';

import { useState } from 'react';
import { useEditor, useEditorState } from '@/components/editor/editor-context';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { TextArea } from '@/components/ui/text-area';
import { useToast } from '@/components/ui/toast';
import { elementName } from '@/lib/kinds/element-name';
import type { Finding } from '@/lib/validation/finding';

/** Asks why a finding is left as it is, and whether that holds for its element or everywhere. */
export function AcknowledgeDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const editor = useEditor();
  const design = useEditorState((state) => state.design);
  const { show } = useToast();
  const { elementId, ruleId, message, title } = finding;
  const [reason, setReason] = useState('');
  const [everywhere, setEverywhere] = useState(elementId === undefined);
  const text = reason.trim();

  const acknowledge = (): void => {
    if (text === '') return;
    const result = editor.dispatch({ type: 'acknowledge', id: everywhere ? null : (elementId ?? null), rule: ruleId, reason: text }, `Acknowledge ${ruleId}`);
    if (result.ok) onClose();
    else show({ tone: 'error', title: result.error.message });
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Acknowledge this finding"
      description={message}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={text === ''} onClick={acknowledge}>
            Acknowledge
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3.5">
        <Field label="Reason" help="It travels with the design: whoever opens it, or a link to it, can read it.">
          <TextArea value={reason} onValueChange={setReason} rows={3} maxLength={1000} placeholder="Why it is right as it is" />
        </Field>
        {elementId !== undefined && (
          <Field label="Where it holds" help={everywhere ? `“${title}” is not asked for in this design any more.` : undefined}>
            <SegmentedControl
              label="Where it holds"
              value={everywhere ? 'design' : 'element'}
              onValueChange={(value) => setEverywhere(value === 'design')}
              options={[
                { value: 'element', label: <span className="max-w-44 truncate">Only {elementName(elementId, design)}</span> },
                { value: 'design', label: 'The whole design' },
              ]}
            />
          </Field>
        )}
      </div>
    </Dialog>
  );
}
