'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { formatPath } from '@/lib/util/problem';
import type { RefusedFile } from './use-import';

/** Lists by path everything that keeps a file from being a design. */
export function RefusedFileDialog({ refused, onClose, onChooseOther }: { refused: RefusedFile | null; onClose: () => void; onChooseOther: () => void }) {
  // Keeps its text while it closes.
  const [last, setLast] = useState(refused);
  if (refused !== null && refused !== last) setLast(refused);
  const problems = last?.problems ?? [];
  const shown = problems.slice(0, MOST);
  return (
    <Dialog
      open={refused !== null}
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title={`“${last?.fileName ?? ''}” is not a design that Gantry can open`}
      description={problems.length === 1 ? 'Nothing was imported. There is one problem:' : `Nothing was imported. There are ${problems.length} problems:`}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button variant="primary" onClick={onChooseOther}>
            Choose another file
          </Button>
        </>
      }
    >
      <ul className="divide-y divide-border rounded-lg border border-border" aria-label="Problems">
        {shown.map((problem, index) => (
          // Problems have no ids and the list never changes while it is shown.
          <li key={index} className="px-3 py-2 text-xs">
            {problem.path.length > 0 && <code className="block font-mono wrap-anywhere text-text-3">{formatPath(problem.path)}</code>}
            <span className="wrap-anywhere">{problem.message}</span>
          </li>
        ))}
        {problems.length > MOST && <li className="px-3 py-2 text-xs text-text-3">and {problems.length - MOST} more</li>}
      </ul>
    </Dialog>
  );
}

const MOST = 100;
