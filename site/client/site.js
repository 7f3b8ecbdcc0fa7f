// On every page: copying code, and the search, of which nothing is loaded before somebody searches.

for (const block of document.querySelectorAll('.code')) {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Copy' });
  button.addEventListener('click', () => copy(button, () => block.querySelector('code').textContent));
  block.append(button);
}

/** Copies a text and says so in the button that was pressed. */
export async function copy(button, text) {
  const done = await navigator.clipboard.writeText(text()).then(
    () => 'Copied',
    () => 'Not allowed here',
  );
  const label = (button.dataset.label ??= button.textContent);
  button.textContent = done;
  button.addEventListener('blur', () => (button.textContent = label), { once: true });
}

const finder = document.getElementById('finder');

async function search() {
  finder.showModal();
  const { ready } = await import('./search.js');
  await ready(finder);
}

document.querySelector('[data-search]').addEventListener('click', search);
document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey } = event;
  const typing = target.closest?.('input, textarea, select, [contenteditable]') || target.shadowRoot;
  if (key === '/' && typing) return;
  if (key !== '/' && !(key === 'k' && (ctrlKey || metaKey))) return;
  event.preventDefault();
  if (!finder.open) search();
});
finder.addEventListener('click', (event) => {
  if (event.target === finder || event.target.closest('a, [data-close]')) finder.close();
});

// where the reader is, in a menu that may be long
const side = document.querySelector('.side');
const here = side?.querySelector('[aria-current]');
if (here && side.scrollHeight > side.clientHeight) side.scrollTop = here.offsetTop - side.clientHeight / 2;
