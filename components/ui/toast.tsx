'use client';

import { clsx } from 'clsx';
import { Toast as Radix } from 'radix-ui';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { TONE_ICON, type Tone } from './tone';
import { Button } from './button';
import { Icon } from './icon';
import { IconButton } from './icon-button';

/** A passing message: what happened and at most one thing to do about it, such as Undo. */
export type ToastMessage = {
  title: string;
  description?: string;
  tone?: Extract<Tone, 'neutral' | 'success' | 'error' | 'warning'>;
  action?: { label: string; onSelect: () => void };
  /** @default 5000 milliseconds, 10000 with an action or for an error; it waits while the pointer or the keyboard is on it */
  durationMs?: number;
  /** A toast of the same key replaces the former. */
  key?: string;
};

/** Shows toasts at the lower edge and announces them to screen readers; F8 moves the keyboard to them. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
  const counter = useRef(0);

  const dismiss = useCallback((id: string) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const show = useCallback((message: ToastMessage) => {
    counter.current += 1;
    const id = message.key ?? `toast-${counter.current}`;
    const shown: Shown = { ...message, id, turn: counter.current };
    setToasts((all) => [...all.filter((toast) => toast.id !== id), shown].slice(-MOST_AT_ONCE));
    return id;
  }, []);
  const value = useMemo(() => ({ show, dismiss }), [show, dismiss]);

  return (
    <ToastContext value={value}>
      <Radix.Provider swipeDirection="down">
        {children}
        {toasts.map((toast) => (
          <ToastView key={`${toast.id}-${toast.turn}`} toast={toast} onDismiss={() => dismiss(toast.id)} />
        ))}
        <Radix.Viewport className="pointer-events-none fixed inset-x-0 bottom-0 z-70 mx-auto flex max-w-full flex-col items-center gap-2 p-4 outline-none" />
      </Radix.Provider>
    </ToastContext>
  );
}

/** Gives the way to show a toast (it answers the toast's id) and to take one away. */
export function useToast(): ToastApi {
  return useContext(ToastContext);
}

type ToastApi = { show: (message: ToastMessage) => string; dismiss: (id: string) => void };
type Shown = ToastMessage & { id: string; turn: number };

const MOST_AT_ONCE = 3;
const ToastContext = createContext<ToastApi>({ show: () => '', dismiss: () => undefined });

function ToastView({ toast, onDismiss }: { toast: Shown; onDismiss: () => void }) {
  const { title, description, tone = 'neutral', action, durationMs } = toast;
  const icon = TONE_ICON[tone];
  return (
    <Radix.Root
      type={tone === 'error' ? 'foreground' : 'background'}
      duration={durationMs ?? (action !== undefined || tone === 'error' ? 10_000 : 5_000)}
      onOpenChange={(open) => !open && onDismiss()}
      className="pointer-events-auto flex w-fit max-w-full items-center gap-2.5 rounded-lg border border-border bg-surface py-1.5 pr-1.5 pl-3.5 text-sm text-text shadow-overlay data-[state=open]:animate-toast-in data-[swipe=move]:translate-y-(--radix-toast-swipe-move-y)"
    >
      {icon !== undefined && <Icon name={icon} className={clsx(ICON_CLASS[tone])} />}
      <div className="min-w-0 py-1">
        <Radix.Title className="font-medium wrap-anywhere">{title}</Radix.Title>
        {description !== undefined && <Radix.Description className="text-xs text-text-2 wrap-anywhere">{description}</Radix.Description>}
      </div>
      {action !== undefined && (
        <Radix.Action asChild altText={action.label}>
          <Button variant="ghost" className="ml-1 font-semibold text-select!" onClick={action.onSelect}>
            {action.label}
          </Button>
        </Radix.Action>
      )}
      <Radix.Close asChild>
        <IconButton label="Dismiss" side="top">
          <Icon name="x" size={14} />
        </IconButton>
      </Radix.Close>
    </Radix.Root>
  );
}

const ICON_CLASS = { neutral: '', success: 'text-ok', error: 'text-error', warning: 'text-warn' } as const;
