'use client';

import type { ReactNode, Ref } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';

/** Takes a row away. */
export function RemoveRow({ label, onClick, disabled }: { label: string; onClick: () => void; disabled: boolean }) {
  return (
    <IconButton label={label} size="sm" onClick={onClick} disabled={disabled} className="mt-0.75 text-text-3">
      <Icon name="x" size={14} />
    </IconButton>
  );
}

/** Adds a row; takes the focus when a row was removed. */
export function AddRow({
  handle,
  children,
  onClick,
  disabled,
}: {
  handle?: Ref<HTMLButtonElement>;
  children: ReactNode;
  onClick: () => void;
  disabled: boolean;
}) {
  return (
    <Button ref={handle} size="sm" variant="ghost" icon={<Icon name="plus" size={14} />} onClick={onClick} disabled={disabled} className="-ml-2">
      {children}
    </Button>
  );
}
