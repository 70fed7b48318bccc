/** What every page of the sandbox has around its own content: the head, the header, the way about, and the reset. */
import { html } from 'hono/html';

/** What `html` gives: text in which every value is escaped. */
export type Html = ReturnType<typeof html>;

/** The style sheets of every page, in this folder. */
export const styles = ['style.css', 'parts.css', 'charts.css', 'log.css', 'forms.css'] as const;

/** The pages that the header leads to. */
const places = [
  ['/', 'Overview'],
  ['/people', 'People'],
  ['/requests', 'Requests'],
  ['/switches', 'Switches'],
] as const;

/** What runs beside the sandbox, by its path on the origin of the site. */
const neighbors = [
  ['/', 'Builder'],
  ['/demo/', 'Demo pages'],
] as const;

/** What one page says of itself; `layout` puts the rest around it. */
export interface Page {
  readonly title: string;
  /** Its own path. */
  readonly path: string;
  /** How many records there are: what a change is announced with. */
  readonly count: number;
  /** What `live.js` swaps when something new is recorded. */
  readonly live?: Html;
  /** What stays as it is until the page is loaded again. */
  readonly fixed?: Html;
}

/** @param siteOrigin where the builder and the demo pages run, if they do */
export const layout = (
  { title, path, count, live = html``, fixed = html`` }: Page,
  siteOrigin: string | undefined,
): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Action Network sandbox</title>
        <link rel="icon" href="data:," />
        ${styles.map((name) => html`<link rel="stylesheet" href="/${name}" /> `)}
        <script type="module" src="/live.js"></script>
        <script type="module" src="/confirm.js"></script>
      </head>
      <body>
        <header>
          <div class="brand">
            <p class="name"><a href="/">Action Network sandbox</a></p>
            <p>A local stand-in for the API. Nothing here reaches a real list.</p>
          </div>
          <button type="button" id="reset" aria-haspopup="dialog">Reset…</button>
          <nav aria-label="Pages">
            ${places.map(
              ([href, name]) => html`<a href="${href}" ${href === path ? html`aria-current="page"` : ''}>${name}</a>`,
            )}
            ${
              siteOrigin === undefined
                ? ''
                : html`<span class="neighbors">
                    ${neighbors.map(([at, name]) => html`<a href="${siteOrigin}${at}">${name}</a>`)}
                  </span>`
            }
          </nav>
        </header>
        <p id="news" class="unseen" role="status"></p>
        <main>
          <h1>${title}</h1>
          <div id="live" data-count="${count}">${live}</div>
          ${fixed}
        </main>
        <dialog id="confirm" aria-labelledby="confirm-heading" aria-describedby="confirm-text">
          <h2 id="confirm-heading">Empty the sandbox?</h2>
          <p id="confirm-text">
            All people, records and requests are deleted, and the switches go back to their defaults. The actions stay.
          </p>
          <form method="post" action="/reset">
            <button type="button" id="keep" autofocus>Keep everything</button>
            <button class="danger">Empty it</button>
          </form>
        </dialog>
      </body>
    </html>`;
