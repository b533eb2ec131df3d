import { KINDS } from '@/lib/kinds/registry';

/** A message that says a kind only once where a node is called like its kind: "Stack Stack2 is empty" becomes "Stack2 is empty". */
export function withoutDoubledNames(message: string): string {
  return message.replace(DOUBLED, (both: string) => both.slice(both.lastIndexOf(' ') + 1));
}

/** "Load balancer LoadBalancer", "cluster Cluster2". */
const DOUBLED = new RegExp(`\\b(?:${Object.values(KINDS).map(doubled).join('|')})\\b`, 'gi');

function doubled({ label }: { readonly label: string }): string {
  return `${label} ${label.replaceAll(' ', '')}\\d*`;
}
