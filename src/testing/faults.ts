import type { Fault } from './types.js';

/** A connection that was cut without an answer: a server adapter destroys the socket. */
export class ConnectionReset extends Error {
  override readonly name = 'ConnectionReset';
}

/** Whether `operation` (`PUT /v1/store/cart/lines`, `PUT` or `*`) names a request. */
export function matches(operation: string, request: { method: string; path: string }): boolean {
  return operation === '*' || operation === request.method || operation === `${request.method} ${request.path}`;
}

/** The faults that requests are going to meet, first come, first served. */
export class FaultQueue {
  #waiting: { operation: string; fault: Fault; times: number }[] = [];

  add(operation: string, fault: Fault, times: number): void {
    if (times > 0) this.#waiting.push({ operation, fault, times });
    else this.#waiting = this.#waiting.filter((entry) => entry.operation !== operation);
  }

  take(request: { method: string; path: string }): Fault | undefined {
    const entry = this.#waiting.find((candidate) => matches(candidate.operation, request));
    if (!entry) return undefined;
    entry.times -= 1;
    if (entry.times <= 0) this.#waiting.splice(this.#waiting.indexOf(entry), 1);
    return entry.fault;
  }

  clear(): void {
    this.#waiting = [];
  }
}
