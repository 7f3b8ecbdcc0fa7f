/** A typed emitter: what listens to one session. */
export class Bus<Events extends object> {
  readonly #target = new EventTarget();

  /** Calls `listener` at each event of `type`; returns the undo. */
  on<Type extends keyof Events & string>(type: Type, listener: (detail: Events[Type]) => void): () => void {
    // a function of its own, so that one listener given twice is heard twice and undone once
    const own = (event: Event) => listener((event as CustomEvent<Events[Type]>).detail);
    this.#target.addEventListener(type, own);
    return () => this.#target.removeEventListener(type, own);
  }

  /** Tells every listener; one that throws is reported and does not keep the others from hearing. */
  emit<Type extends keyof Events & string>(type: Type, detail: Events[Type]): void {
    this.#target.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
