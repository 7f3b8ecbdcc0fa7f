/** A BroadcastChannel whose messages come by the page's own timers, so that a test's clock decides when. */
export class ObedientChannel extends EventTarget {
  static readonly open = new Set<ObedientChannel>();
  /** All that was ever said, by the page or a test. */
  static readonly said: unknown[] = [];

  onmessage: ((event: MessageEvent) => void) | null = null;
  readonly name: string;

  constructor(name: string) {
    super();
    this.name = name;
    ObedientChannel.open.add(this);
  }

  postMessage(data: unknown): void {
    ObedientChannel.said.push(data);
    const others = [...ObedientChannel.open].filter((other) => other !== this && other.name === this.name);
    setTimeout(() => {
      for (const other of others) {
        if (!ObedientChannel.open.has(other)) continue;
        const event = new MessageEvent('message', { data: structuredClone(data) });
        other.onmessage?.(event);
        other.dispatchEvent(event);
      }
    });
  }

  close(): void {
    ObedientChannel.open.delete(this);
  }
}
