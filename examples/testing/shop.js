// The shop's own code, which the tests are about.
document.querySelector('paynow-store').getToken = async () => (await fetch('/paynow-token', { method: 'POST' })).text();

const news = document.getElementById('news');
document.addEventListener('paynow-added', ({ detail: { line } }) => (news.textContent = `${line.name} is yours soon.`));
document.addEventListener('paynow-error', () => (news.textContent = 'The shop is busy. Please try again.'));
