/** Measures what is done, and prints as the sum and its steps. */
export class Timer {
  #steps = [];
  #sum = 0;

  /** Does something and keeps how long it took, also when it fails. */
  async time(label, work) {
    const start = performance.now();
    try {
      return await work();
    } finally {
      const took = (performance.now() - start) / 1000;
      this.#sum += took;
      this.#steps.push(`${label} ${took.toFixed(1)}`);
    }
  }

  toString() {
    return `${this.#sum.toFixed(1)} s (${this.#steps.join(', ')})`;
  }
}
