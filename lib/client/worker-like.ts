/** The part of a Web Worker that the page uses. */
export interface WorkerLike<Message, Answer> {
  postMessage(message: Message): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** Why there is nothing from a worker whose script did not load or run. */
export function notLoaded({ message }: ErrorEvent): string {
  return `A part of Gantry could not be loaded${message ? ` (${message})` : ''}.`;
}
