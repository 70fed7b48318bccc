/** Starts the embed builder on its page: what is kept, what is shown of it, and the preview beside it. */
import { html, render } from 'lit';
import { embedAt } from './model/address.js';
import { actionOf, folderOf } from './model/embed.js';
import { Preview } from './preview/frame.js';
import { answers } from './preview/posts.js';
import { parseSnippet } from './snippet/parse.js';
import { policyFor, styleHashes } from './snippet/policy.js';
import { snippet, type Surroundings } from './snippet/variants.js';
import { Store, untried } from './store.js';
import { actionSection } from './view/action.js';
import { detailsSections } from './view/details.js';
import { fieldsSection } from './view/fields.js';
import { jumps } from './view/jumps.js';
import { importSection, outputSection } from './view/output.js';
import { previewSection } from './view/preview.js';
import { targetsSection } from './view/targets.js';
import { languagePicker, translatePage } from './view/page.js';
import { fill, hear, list, speak, spokenOf, words } from './words.js';

/** From the build. */
declare const packageVersion: string;

const root = new URL('.', document.baseURI).href;
const app = document.querySelector<HTMLElement>('#builder') ?? document.body;
const languagePlace = document.querySelector<HTMLElement>('#language') ?? app;
const apiBase = app.dataset['apiBase'] ?? '';
/** The folder that this version's files stay in, whatever comes after it. */
const usualFolder = `${root}an-forms@${packageVersion}/`;

const frame = document.createElement('iframe');
frame.src = `${root}demo/builder/preview.html`;

let integrity: Surroundings['integrity'] = {};
let isUnheld = false;
let sandboxOrigin: string | undefined;
/** Of the styles in the snippet that was drawn last. */
let hashed: { readonly code: string; readonly hashes: readonly string[] } = { code: '', hashes: [] };

await Promise.all([
  speak(spokenOf([new URLSearchParams(location.search).get('lang') ?? '', ...navigator.languages])).catch(() => {
    // English is there in any case.
  }),
  hear(embedAt(location.hash)?.attributes['lang']),
]);

const store = new Store(draw);
const preview = new Preview(frame, `${root}dist/`, apiBase, {
  begun: () => {
    store.look(untried);
  },
  posted: (post) => {
    store.look({ posts: [...store.desk.posts, post], outcome: undefined });
  },
  ended: (outcome) => {
    store.look({ outcome });
    store.say(outcome === 'accepted' ? words.form_sent : words.form_not_accepted);
  },
  measured: ({ heights, firstPaint }) => {
    const { desk } = store;
    if (heights.join() === desk.heights.join() && firstPaint === desk.firstPaint) return;
    store.look({ heights, firstPaint });
  },
});

function bringIn(text: string): void {
  const found = parseSnippet(text, usualFolder);
  if (!found) {
    store.look({ notice: { tone: 'warning', text: words.no_form } });
    return;
  }
  const { embed, leftOut } = found;
  store.look({
    pasted: undefined,
    notice: {
      tone: leftOut.length > 0 ? 'warning' : 'good',
      text: [words.form_read, ...(leftOut.length > 0 ? [fill(words.left_out, { parts: list(leftOut) })] : [])].join(
        ' ',
      ),
    },
  });
  store.edit('import', embed);
  document.querySelector<HTMLElement>('#step-action')?.scrollIntoView({ block: 'nearest' });
}

function draw(): void {
  const { embed, desk } = store;
  const base = embed.scripts ? folderOf(embed.scripts).replace(/\/?$/, '/') : usualFolder;
  const { heights, firstPaint } = desk;
  const around: Surroundings = { base, integrity, version: packageVersion, heights, firstPaint };
  const code = snippet(embed, desk.variant, around);
  void hash(code);
  const policy = policyFor(embed, desk.variant, base, hashed.code === code ? hashed.hashes : []);
  const hasTargets = actionOf(embed.tag).own !== undefined;
  const again = () => {
    store.look(untried);
    document.getElementById('preview-title')?.focus({ preventScroll: true });
  };
  render(
    html`<div class="steps">
        ${importSection(bringIn)} ${actionSection(store, bringIn)} ${fieldsSection(store)}
        ${hasTargets ? targetsSection(store) : ''} ${detailsSections(store, hasTargets ? 4 : 3)}
      </div>
      <div class="result">
        ${previewSection(store, { origin: sandboxOrigin }, frame, again)}
        ${outputSection(store, { code, policy, isUnheld }, hasTargets ? 5 : 4)}
      </div>
      ${jumps()}
      <p class="unseen" id="said" role="status">${desk.said.text}</p>`,
    app,
  );
  translatePage();
  frame.title = words.preview_of_form;
  render(languagePicker(store), languagePlace);
  preview.show(embed, desk);
}

async function hash(code: string): Promise<void> {
  if (hashed.code === code) return;
  hashed = { code, hashes: [] };
  const hashes = await styleHashes(code);
  // Another may have come in the meantime.
  if (hashed.code !== code || hashes.length === 0) return;
  hashed = { code, hashes };
  draw();
}

app.replaceChildren();
draw();

void answers(apiBase).then((isThere) => {
  preview.isDry = !isThere;
  sandboxOrigin = isThere ? new URL(apiBase).origin : undefined;
  draw();
});

void fetch(`${root}dist/sri.json`)
  .then((answer) => answer.json() as Promise<Readonly<Record<string, { readonly integrity: string }>>>)
  .then(
    (table) => {
      integrity = Object.fromEntries(Object.entries(table).map(([file, entry]) => [file, entry.integrity]));
      draw();
    },
    () => {
      isUnheld = true;
      draw();
    },
  );
