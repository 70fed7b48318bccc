/** The sandbox's page as a whole, from what is recorded to HTML; its parts are in the files beside it. */
import { html } from 'hono/html';
import type { Recorded } from '../store/recorded.js';
import { about } from './about.js';
import { charts } from './charts.js';
import { recordCards } from './record-cards.js';
import { requestLog } from './request-log.js';

/** What `html` gives: text in which every value is escaped. */
export type Html = ReturnType<typeof html>;

/** The page. `<main>` holds all that changes, and is swapped by `live.js` when it does. */
export const page = (recorded: Recorded, apiBase: string): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Action Network sandbox</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
        <link rel="stylesheet" href="/parts.css" />
        <script type="module" src="/live.js"></script>
      </head>
      <body>
        <header>
          <div>
            <h1>Action Network sandbox</h1>
            <p>
              A local stand-in for the API. Nothing here reaches a real list. <a href="#about">Ids, tags and key</a>
            </p>
          </div>
          <form method="post" action="/reset">
            <button>Reset</button>
          </form>
        </header>
        <p id="news" class="unseen" role="status"></p>
        <div class="columns">
          <main>${recordCards(recorded)} ${charts(recorded)} ${requestLog(recorded)}</main>
          ${about(apiBase)}
        </div>
      </body>
    </html>`;

/** A moment, in the short form that people read. */
export const time = (date: string): Html =>
  html`<time datetime="${date}">${date.replace('T', ' ').replace('Z', ' UTC')}</time>`;
