import { clsx } from 'clsx';
import { Slot } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { Spinner } from './spinner';

/** Weight of a button: at most one `primary` in sight. */
export type ButtonVariant = 'default' | 'primary' | 'ghost' | 'danger';

/** Height of a button: 26, 30 or 36 pixels. */
export type ButtonSize = 'sm' | 'md' | 'lg';

/** Props of {@link Button}; `busy` shows a spinner and refuses clicks without losing focus. */
export type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  busy?: boolean;
  /** Renders the only child (a link) with the look of a button. */
  asChild?: boolean;
};

/**
 * A button that never submits a form unless it says so.
 * @default variant default, size md
 */
export function Button({
  variant = 'default',
  size = 'md',
  icon,
  busy = false,
  asChild = false,
  className,
  children,
  onClick,
  type = 'button',
  ...props
}: ButtonProps) {
  const classes = clsx(BASE, VARIANTS[variant], SIZES[size], className);
  if (asChild) {
    return (
      <Slot.Root className={classes} onClick={onClick} {...props}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button
      type={type}
      className={classes}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...props}
    >
      {busy ? <Spinner size={14} /> : icon}
      {children}
    </button>
  );
}

const BASE =
  'inline-flex shrink-0 items-center justify-center border font-medium whitespace-nowrap select-none transition-colors duration-100 disabled:pointer-events-none disabled:opacity-50 aria-disabled:opacity-70';

const VARIANTS: Record<ButtonVariant, string> = {
  default: 'border-border bg-surface text-text hover:border-border-strong hover:bg-surface-2 active:bg-surface-3 data-[state=open]:bg-surface-2',
  primary: 'border-primary bg-primary text-on-primary hover:border-primary-hover hover:bg-primary-hover',
  ghost: 'border-transparent text-text-2 hover:bg-surface-2 hover:text-text active:bg-surface-3 data-[state=open]:bg-surface-2 data-[state=open]:text-text',
  danger: 'border-danger bg-danger text-on-primary hover:border-danger-hover hover:bg-danger-hover',
};

const SIZES: Record<ButtonSize, string> = {
  sm: 'h-6.5 gap-1.5 rounded-md px-2 text-xs',
  md: 'h-7.5 gap-1.5 rounded-md px-2.75 text-sm',
  lg: 'h-9 gap-2 rounded-lg px-4 text-sm',
};
