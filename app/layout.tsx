import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Providers } from '@/components/providers';
import './globals.css';

/** What a browser tab and a link preview say about Gantry. */
export const metadata: Metadata = {
  title: { default: 'Gantry', template: '%s · Gantry' },
  description: 'A visual designer for Amazon ECS: draw it, see what is wrong, take away CloudFormation and CDK code that deploys.',
  applicationName: 'Gantry',
  referrer: 'same-origin',
};

/** The colour of the browser's own frame, in both themes. */
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#171b22' },
  ],
};

/** The frame of every page; the script sets the theme before the first paint, so its class may differ from the server's. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script src="/theme.js" />
      </head>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
