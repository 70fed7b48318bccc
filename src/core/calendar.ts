/** The event that a form is about, for a person's own calendar: as a file, and as links that open a calendar on the web. */
import { encoded } from './encoded.js';

export interface Appointment {
  readonly title: string;
  /** From `momentIn`. */
  readonly start: string;
  /** From `momentIn`: later than the start, or the last day where the start is a day. */
  readonly end: string | undefined;
  readonly location: string | undefined;
  readonly url: string | undefined;
}

export interface CalendarLink {
  readonly name: 'Google' | 'Outlook';
  readonly href: string;
}

/** A day, or a time with its offset, up to the 14 hours of Kiribati; a year before 2000 is a slip. */
const iso8601 =
  /^(2\d{3}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{3})?)?)(?:Z|([+-](?:0\d|1[0-4]))(?::?([0-5]\d))?))?$/i;

/**
 * @param text ISO 8601: `2026-12-05T14:00-08:00`, `2026-12-05T22:00Z`, or a day, `2026-12-05`
 * @returns the time in UTC, `20261205T220000Z`, or the day, `20261205`; undefined for what is neither, and for a time
 * without its offset, as nobody could say in which zone that is
 */
export function momentIn(text: string): string | undefined {
  const [, day = '', time, hours = '+00', minutes = '00'] = iso8601.exec(text) ?? [];
  const wall = `${day}T${time ?? '00:00'}`;
  // An invalid date is null in JSON; 30 February is another day, where the platform takes it for 2 March.
  if (!JSON.stringify(new Date(`${wall}Z`)).includes(wall)) return undefined;
  return time ? basic(Date.parse(`${wall}${hours}:${minutes}`)) : day.replace(/-/g, '');
}

function basic(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}

function extended(moment: string): string {
  return moment.replace(/^(....)(..)/, '$1-$2-').replace(/T(..)(..)/, 'T$1:$2:');
}

function isDay(moment: string): boolean {
  return !moment.includes('T');
}

/**
 * The first moment after it, as RFC 5545 has it: for days, the day after the last. There is always one, because Exchange
 * imports no event without (MS-STANXICAL, VEVENT) and Google's links open none. A time without an end lasts an hour,
 * as a new event does in Google Calendar: left to themselves, programs make it nothing at all, an hour or a day.
 */
function endOf({ start, end }: Appointment): string {
  if (end && !isDay(start)) return end;
  const hours = isDay(start) ? 24 : 1;
  return basic(Date.parse(extended(end ?? start)) + hours * 3_600_000).slice(0, start.length);
}

/**
 * @param uid the same for the same event, so that a calendar that has it replaces it
 * @returns an iCalendar file (RFC 5545, `text/calendar`), to be written in UTF-8
 */
export function calendarFile(appointment: Appointment, uid: string, now: Date): string {
  const { title, start, location, url } = appointment;
  const type = isDay(start) ? ';VALUE=DATE' : '';
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//an-forms//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${basic(now.getTime())}`,
    `DTSTART${type}:${start}`,
    `DTEND${type}:${endOf(appointment)}`,
    `SUMMARY:${escaped(title)}`,
    location && `LOCATION:${escaped(location)}`,
    url && `URL:${url}`,
    'END:VEVENT',
    'END:VCALENDAR',
    // The last line ends, too.
    '',
  ]
    .flatMap((line) => line ?? [])
    .map(folded)
    .join('\r\n');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

/**
 * Without the control characters that no line may hold. A line has 75 octets of UTF-8 at most: 18 steps of four at most,
 * which are four signs of ASCII or one of any other, make 73 with the space before them, and none has to be counted.
 */
function folded(line: string): string {
  const parts = line.replace(/[^\P{Cc}\t]/gu, '').match(/(?:[\t-~]{1,4}|.){1,18}/gsu) ?? [];
  return parts.join('\r\n ');
}

/** Addresses and parameters as https://github.com/InteractionDesignFoundation/add-event-to-calendar-docs found them. */
export function calendarLinks(appointment: Appointment): readonly CalendarLink[] {
  const { title, start, location, url } = appointment;
  const end = endOf(appointment);
  return [
    {
      name: 'Google',
      href: link('https://calendar.google.com/calendar/render', {
        action: 'TEMPLATE',
        text: title,
        dates: `${start}/${end}`,
        location,
        details: url,
      }),
    },
    {
      name: 'Outlook',
      // At /deeplink/compose, saving ends on an empty page: https://github.com/jaredlt/add_to_calendar/pull/55.
      href: link('https://outlook.live.com/calendar/0/action/compose', {
        rru: 'addevent',
        subject: title,
        startdt: extended(start),
        enddt: extended(end),
        allday: isDay(start) ? 'true' : undefined,
        location,
        body: url,
      }),
    },
  ];
}

/** Spaces are `%20`, as Outlook shows a plus as a plus. */
function link(address: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const query = Object.entries(parameters).flatMap(([name, value]) => (value ? [`${name}=${encoded(value)}`] : []));
  return `${address}?${query.join('&')}`;
}
