// How the storefront feels today: how late it answers, and which faults its requests meet.

export const moods = ['fast', 'slow', 'failing', 'down', 'busy'];

const FAULTS = [
  { status: 500 },
  { network: true },
  { status: 503, headers: { 'retry-after': '1' } },
  { status: 502, text: '<h1>Bad gateway</h1>', type: 'text/html' },
  { status: 500, after: true },
];

/** Sets a fake storefront's mood; returns what is to be asked before each request. */
export function moody(storefront) {
  let mood = 'fast';
  let random = 1;
  let next = 0;

  // the same requests meet the same faults each time a mood begins, so a picture can be taken twice
  const chance = () => (random = (random * 16807) % 2147483647) / 2147483647;

  const faultFor = {
    fast: () => undefined,
    slow: () => undefined,
    failing: () => (chance() < 0.3 ? FAULTS[Math.floor(chance() * FAULTS.length)] : undefined),
    down: () => ({ status: 503 }),
    busy: () => {
      const wait = next - Date.now();
      if (wait > 0) return { status: 429, headers: { 'retry-after': String(Math.ceil(wait / 1000)) } };
      next = Date.now() + 2000;
      return undefined;
    },
  };

  return {
    get mood() {
      return mood;
    },
    set(value) {
      if (!moods.includes(value)) return false;
      mood = value;
      random = 1;
      next = 0;
      storefront.latency = value === 'slow' ? 1500 : value === 'fast' ? 120 : 200;
      return true;
    },
    before(request) {
      const fault = faultFor[mood]();
      if (fault) storefront.fail(`${request.method} ${new URL(request.url).pathname}`, fault, 1);
    },
  };
}
