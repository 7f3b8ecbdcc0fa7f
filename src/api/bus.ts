/** A typed emitter: what listens to one session. */
export class Bus<Events extends object> {
  readonly #listeners = new Map<keyof Events, Set<(detail: never) => void>>();

  /** Calls `listener` at each event of `type`; returns the undo. */
  on<Type extends keyof Events>(type: Type, listener: (detail: Events[Type]) => void): () => void {
    let all = this.#listeners.get(type);
    if (!all) this.#listeners.set(type, (all = new Set()));
    // a function of its own, so that one listener given twice is heard twice and undone once
    const own = (detail: Events[Type]) => listener(detail);
    all.add(own);
    return () => void all.delete(own);
  }

  /** Tells every listener; one that throws is reported and does not keep the others from hearing. */
  emit<Type extends keyof Events>(type: Type, detail: Events[Type]): void {
    for (const listener of [...(this.#listeners.get(type) ?? [])] as ((detail: Events[Type]) => void)[]) {
      try {
        listener(detail);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
