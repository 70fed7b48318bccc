/** What a person may do after the thanks: tell others, and put the event into their calendar. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { calendarFile, calendarLinks, type Appointment } from '../core/calendar.js';
import { encoded } from '../core/encoded.js';
import { say, type Locale } from '../core/messages.js';
import { shareLinks } from '../core/share.js';

export { default as nextStepsStyles } from './next-steps.css?inline';

/** What is shared: words and the page's address. */
export interface Shared {
  readonly text: string;
  readonly url: string;
}

export interface NextStepsModel {
  readonly locale: Locale;
  readonly shared: Shared | undefined;
  readonly appointment: Appointment | undefined;
  /** Whether the platform has a sheet of its own to share with. */
  readonly hasSheet: boolean;
  /** `copied`, or the address where it could not be. */
  readonly told: string | undefined;
}

export interface NextStepsHandlers {
  readonly share: () => void;
  readonly copy: () => void;
}

export function nextStepsView(model: NextStepsModel, handlers: NextStepsHandlers): TemplateResult {
  const { locale, shared, appointment } = model;
  return html`${appointment ? group(say(locale, 'calendar'), calendarView(locale, appointment)) : nothing}
  ${shared ? group(say(locale, 'share'), shareView(model, shared, handlers)) : nothing}`;
}

function group(title: string, items: readonly TemplateResult[]): TemplateResult {
  return html`<section>
    <h2>${title}</h2>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>
  </section>`;
}

function calendarView(locale: Locale, appointment: Appointment): readonly TemplateResult[] {
  const { title, start } = appointment;
  // The same for everyone who comes to it, so that a calendar that has it does not take it twice.
  const file = calendarFile(appointment, `${start}-${title}@${location.hostname}`, new Date());
  const href = `data:text/calendar;charset=utf-8,${encoded(file)}`;
  return [
    ...calendarLinks(appointment).map(({ name, href }) => outerLink(name, href)),
    html`<a href=${href} download="event.ics">${say(locale, 'calendar_file')}</a>`,
  ];
}

function shareView(
  { locale, hasSheet, told }: NextStepsModel,
  { text, url }: Shared,
  { share, copy }: NextStepsHandlers,
): readonly TemplateResult[] {
  if (hasSheet) return [html`<button type="button" .onclick=${share}>${say(locale, 'share')}</button>`];
  return [
    ...shareLinks(text, url).map(({ name, href }) =>
      name === undefined ? html`<a href=${href}>${say(locale, 'share_email')}</a>` : outerLink(name, href),
    ),
    html`<button type="button" .onclick=${copy}>${say(locale, 'share_copy')}</button>
      <span role="status">${told === 'copied' ? say(locale, 'share_copied') : told}</span>`,
  ];
}

function outerLink(name: string, href: string): TemplateResult {
  return html`<a href=${href} target="_blank" rel="noreferrer">${name}</a>`;
}
