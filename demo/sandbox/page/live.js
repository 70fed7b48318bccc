/** Keeps the page up to date: when something new is recorded, fetches the page again and swaps the part that changes. */

const news = document.querySelector('#news');
const main = document.querySelector('main');
main.tabIndex = -1;
const liveIn = (root) => root.querySelector('#live');

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
    const answer = await fetch(location.href);
    swap(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  } finally {
    isFetching = false;
  }
  if (isStale) await refresh();
}

function swap(fresh) {
  const live = liveIn(document);
  const next = document.adoptNode(liveIn(fresh));
  if (next.innerHTML === live.innerHTML) return;

  for (const { id } of live.querySelectorAll('details[open]')) {
    next.querySelector(`#${CSS.escape(id)}`)?.setAttribute('open', '');
  }
  const focused = live.contains(document.activeElement) ? selectorOf(document.activeElement) : undefined;
  const before = live.dataset.count;
  const { scrollX, scrollY } = window;
  live.replaceWith(next);
  // What had the focus may be gone, pushed out by what is newer: the keyboard then goes on from where it was.
  if (focused !== undefined) (next.querySelector(focused) ?? main).focus({ preventScroll: true });
  window.scrollTo(scrollX, scrollY);
  if (next.dataset.count !== before) news.textContent = `${next.dataset.count} recorded`;
}

/** How the element is found in the page that the server shows next. */
function selectorOf(element) {
  const { id } = element.closest('[id]');
  return element.id === id ? `#${CSS.escape(id)}` : `#${CSS.escape(id)} ${element.localName}`;
}

let changes;

/** Listens while the page is seen: a browser has six connections to one address, and each open tab would hold one. */
function listen() {
  changes?.close();
  if (document.hidden) return;
  changes = new EventSource('/changes');
  // A reload is due after a restart of the sandbox too: the first event of each connection sees to it.
  changes.addEventListener('recorded', () => {
    refresh().catch(() => undefined);
  });
}

listen();
document.addEventListener('visibilitychange', listen);
