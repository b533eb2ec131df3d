'use client';

import { useState } from 'react';
import { useEditorState } from '@/components/editor/editor-context';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { Section } from '@/components/ui/section';
import { addressOf, callOf, spanText, type Via } from '@/lib/kinds/service/connect/call';
import type { DesignEdge } from '@/lib/kinds/union';

/** What to write in the caller's code, ready to be copied, and what the connection lets through. */
export function CallAddress({ edge }: { edge: DesignEdge<'calls'> }) {
  const design = useEditorState((state) => state.design);
  const [said, setSaid] = useState('');
  const [from, to] = [design.nodes[edge.from]?.name ?? '', design.nodes[edge.to]?.name ?? ''];
  const found = callOf(edge, design);
  const address = addressOf(found);
  const copy = (text: string): void =>
    void navigator.clipboard.writeText(text).then(
      () => setSaid('Copied.'),
      () => setSaid('The browser did not allow copying. Select the address and copy it.'),
    );
  return (
    <Section title="In the code of the caller">
      <div className="flex flex-col gap-2 text-xs text-text-2">
        {address !== undefined && (
          <div className="flex items-center gap-1 rounded-md border border-border bg-surface-2 py-0.5 pr-0.5 pl-2.5">
            <code className="min-w-0 flex-1 truncate font-mono text-sm text-text select-all">{address}</code>
            <IconButton size="sm" label={`Copy ${address}`} className="text-text-3" onClick={() => copy(address)}>
              <Icon name="copy" size={14} />
            </IconButton>
          </div>
        )}
        <p>{WORDS[found.via](from, to, address)}</p>
        {found.opens && (
          <p>
            Lets tasks of {from} reach {to} at <span className="font-mono">{spanText(found.opens)}</span>
            {found.via === 'SERVICE_CONNECT' && found.port !== found.opens.first ? ', where the proxies of Service Connect listen' : ''}.
          </p>
        )}
        <p role="status" className="text-text-3 empty:hidden">
          {said}
        </p>
      </div>
    </Section>
  );
}

const WORDS: Record<Via, (from: string, to: string, address: string | undefined) => string> = {
  SERVICE_CONNECT: (from, to, address) =>
    address === undefined
      ? `${to} offers no port by Service Connect that ${from} could call.`
      : `A proxy in each task of ${from} answers this name and sends requests to a healthy task of ${to}.`,
  CLOUD_MAP: (_from, to, address) =>
    address === undefined ? `Cloud Map knows ${to} by a name that is made when it is deployed.` : `DNS in the VPC answers this name with the tasks of ${to}.`,
  DIRECT: (_from, to) => `${to} has no name of its own: code must know an address, that of a load balancer for example.`,
};
