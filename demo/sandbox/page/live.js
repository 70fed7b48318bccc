/** Keeps the sandbox's page up to date: when something new is recorded, fetches the page and swaps its <main>. */

const news = document.querySelector('#news');
const countIn = (root) => root.querySelector('#records .count')?.textContent ?? '0';

let isFetching = false;
let isStale = false;

/** Swaps in what the server shows now; what was open, focused and scrolled to stays so. */
async function refresh() {
  if (isFetching) {
    isStale = true;
    return;
  }
  isFetching = true;
  isStale = false;
  try {
    const answer = await fetch('/');
    swap(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  } finally {
    isFetching = false;
  }
  if (isStale) await refresh();
}

function swap(fresh) {
  const main = document.querySelector('main');
  const next = document.adoptNode(fresh.querySelector('main'));
  if (next.innerHTML === main.innerHTML) return;

  for (const { id } of main.querySelectorAll('details[open]')) {
    next.querySelector(`#${id}`)?.setAttribute('open', '');
  }
  const focused = main.contains(document.activeElement) ? document.activeElement.closest('[id]')?.id : undefined;
  const before = countIn(main);
  const { scrollX, scrollY } = window;
  main.replaceWith(next);
  if (focused) next.querySelector(`#${focused} > summary`)?.focus({ preventScroll: true });
  window.scrollTo(scrollX, scrollY);
  if (countIn(next) !== before) news.textContent = `${countIn(next)} recorded`;
}

// A reload is due after a restart of the sandbox too: the first event of each connection sees to it.
new EventSource('/changes').addEventListener('recorded', () => {
  refresh().catch(() => undefined);
});
