import type { FakeStorefront, FakeStorefrontOptions } from '../../src/testing/index.js';

/** A fake storefront behind a real HTTP server, on an origin of its own. */
export interface HttpStorefront {
  origin: string;
  /** Calls a method there, or reads or (with a value) sets another member; options and results travel as JSON. */
  call(member: keyof FakeStorefront, ...args: unknown[]): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts one through the test server. */
export async function serveFake(options: Omit<FakeStorefrontOptions, 'now'> = {}): Promise<HttpStorefront> {
  const { id, origin } = (await control('POST', '', { options })) as { id: string; origin: string };
  return {
    origin,
    call: async (method, ...args) =>
      ((await control('POST', `/${id}/call`, { method, args })) as { result: unknown }).result,
    close: async () => void (await control('DELETE', `/${id}`)),
  };
}

async function control(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`/__storefront${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as { error?: string };
  if (!response.ok) throw new Error(answer.error);
  return answer;
}
