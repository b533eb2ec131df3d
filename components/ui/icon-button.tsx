import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { Button, type ButtonSize, type ButtonVariant } from './button';
import { Tooltip, type TooltipSide } from './tooltip';

/** Props of {@link IconButton}; `label` is both its name for screen readers and its tooltip. */
export type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & {
  label: string;
  shortcut?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  side?: TooltipSide;
  busy?: boolean;
};

/**
 * A square button that shows only an icon and always has a name.
 * @default variant ghost, size md (30 pixels)
 */
export function IconButton({ label, shortcut, variant = 'ghost', size = 'md', side, className, children, ...props }: IconButtonProps) {
  return (
    <Tooltip content={label} shortcut={shortcut} side={side}>
      <Button aria-label={label} variant={variant} size={size} className={clsx('px-0!', SQUARES[size], className)} {...props}>
        {children}
      </Button>
    </Tooltip>
  );
}

const SQUARES: Record<ButtonSize, string> = { sm: 'w-6.5', md: 'w-7.5', lg: 'w-9' };
