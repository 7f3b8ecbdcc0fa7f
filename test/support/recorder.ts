import { requestViolations } from '../openapi/contract.js';

/** Answers every request alike and keeps what was asked. */
export function recorder(answer: () => Response | Promise<Response> = () => new Response(null, { status: 204 })) {
  const asked: { method: string; url: URL; headers: Headers; body: unknown; init: RequestInit; text?: string }[] = [];
  const fetch = (async (input: string, init: RequestInit = {}) => {
    const text = init.body as string | undefined;
    asked.push({
      method: init.method ?? 'GET',
      url: new URL(input),
      headers: new Headers(init.headers),
      body: text === undefined || text === null ? undefined : JSON.parse(text),
      init,
      ...(text && { text }),
    });
    return answer();
  }) as unknown as typeof globalThis.fetch;
  const violations = () =>
    asked.flatMap(({ method, url, headers, text }) =>
      requestViolations({ method, url: url.href, headers, body: text }),
    );
  return { asked, fetch, violations };
}

/** An answer of JSON text. */
export const jsonAnswer = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
