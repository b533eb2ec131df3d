import type { CSSProperties, ReactNode } from 'react';

/** Props of every icon: its size in pixels, its class and style, and a title when it stands without text. */
export type LineIconProps = { size?: number; className?: string; style?: CSSProperties; title?: string };

/**
 * Draws line art on a 20 by 20 grid in the colour of the text around it.
 * Hidden from screen readers unless it has a title.
 * @default size 20 pixels
 */
export function LineIcon({ size = 20, className, style, title, children }: LineIconProps & { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none', ...style }}
      {...(title === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': title })}
    >
      {children}
    </svg>
  );
}
