/** The event in a person's own calendar: read by another's parser, since a calendar's is what it must please. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'playwright/test';
import { calendarFile, calendarLinks, momentIn, type Appointment } from '../../src/core/calendar.js';

const march: Appointment = {
  title: 'Our march',
  start: '20261205T220000Z',
  end: '20261206T003000Z',
  location: 'City Hall',
  url: 'https://example.org/march;v=1?a=1,2&b=2',
};

const now = new Date('2026-10-01T12:34:56.789Z');

const hostile = {
  'commas, semicolons and backslashes': 'a, b; c\\ d\\n e\\\\ f\\, "g": h',
  newlines: 'Hall\nMain Street\r\n\r\nTown\rCountry',
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈✊🏿'.repeat(12),
  Arabic: 'قاعة المدينة، شارع رئيسي؛ '.repeat(6).trim(),
  '300 characters': 'x'.repeat(300),
  'a tab': 'Hall\tupstairs',
  'Unicode’s own line ends': 'Hall\u2028Main Street\u2029Town',
};

function file(changes: Partial<Appointment> = {}): string {
  return calendarFile({ ...march, ...changes }, 'march@example.org', now);
}

function eventIn(text: string) {
  const [event, ...others] = ICAL.Component.fromString(text).getAllSubcomponents('vevent');
  if (!event || others.length > 0) throw new Error('A file holds one event.');
  return new ICAL.Event(event);
}

/** What stands in the attribute, as the person's calendar has it. */
function span(start: string, end?: string) {
  const given = { start: momentIn(start) ?? '', end: end === undefined ? undefined : momentIn(end) };
  const event = eventIn(file(given));
  return { from: event.startDate.toJSDate(), to: event.endDate.toJSDate() };
}

function physicalLines(text: string): readonly string[] {
  expect(text).toMatch(/\r\n$/);
  return text.slice(0, -2).split('\r\n');
}

function linkTo(name: string, changes: Partial<Appointment> = {}): URL {
  const link = calendarLinks({ ...march, ...changes }).find((each) => each.name === name);
  return new URL(link?.href ?? '');
}

for (const [text, moment] of [
  ['2026-12-05T14:00-08:00', '20261205T220000Z'],
  ['2026-12-05t14:00:00z', '20261205T140000Z'],
  ['2026-12-05T14:00:07.000Z', '20261205T140007Z'],
  ['2026-12-05 14:00+0100', '20261205T130000Z'],
  ['2026-12-05T14:00+01', '20261205T130000Z'],
  ['2026-12-05T14:00+05:45', '20261205T081500Z'],
  ['2026-12-31T23:30-00:45', '20270101T001500Z'],
  ['2026-12-05T00:30+14:00', '20261204T103000Z'],
  ['2028-02-29T12:00Z', '20280229T120000Z'],
  ['2026-12-05', '20261205'],
] as const) {
  test(`${text} is the moment ${moment}`, () => {
    expect(momentIn(text)).toBe(moment);
  });
}

for (const [text, reason] of [
  ['2026-12-05T14:00', 'a time without an offset'],
  ['2026-02-30', 'a day that no calendar has'],
  ['2026-02-30T14:00Z', 'a day that no calendar has'],
  ['2026-02-29T14:00-08:00', 'a day that no calendar has'],
  ['2026-04-31', 'a day that no calendar has'],
  ['2026-12-00', 'a day that no calendar has'],
  ['2026-13-05', 'a month that no calendar has'],
  ['2026-12-05T25:00Z', 'an hour that no clock has'],
  ['2026-12-05T24:00Z', 'an hour that no clock has'],
  ['2026-12-05T14:60Z', 'a minute that no clock has'],
  ['2026-12-05T14:00:60Z', 'a second that no clock has'],
  ['2026-12-05T14:00+15:00', 'an offset that no zone has'],
  ['2026-12-05T14:00+01:60', 'an offset that no zone has'],
  ['2026-12-05T14:00+01:', 'half an offset'],
  ['2026-12-05T14Z', 'an hour alone'],
  ['2026-12-05Z', 'a day with an offset'],
  ['2026-12-05T14:00Z and on', 'more than a moment'],
  ['on 2026-12-05', 'more than a moment'],
  ['2026-12-5', 'no ISO 8601'],
  ['12/05/2026', 'no ISO 8601'],
  ['0206-12-05', 'a slip of the year'],
  ['tomorrow', 'no ISO 8601'],
  ['', 'nothing'],
] as const) {
  test(`“${text}” is refused, being ${reason}`, () => {
    expect(momentIn(text)).toBeUndefined();
  });
}

test('an event has the title, the place, the address and the times it was given', () => {
  const event = eventIn(file());
  expect(event.summary).toBe('Our march');
  expect(event.location).toBe('City Hall');
  expect(event.component.getFirstPropertyValue('url')).toBe('https://example.org/march;v=1?a=1,2&b=2');
  expect(event.startDate.toJSDate()).toEqual(new Date('2026-12-05T22:00:00Z'));
  expect(event.endDate.toJSDate()).toEqual(new Date('2026-12-06T00:30:00Z'));
});

test('a file says what RFC 5545 requires: who made it, its version, its id, and when it was made', () => {
  const calendar = ICAL.Component.fromString(file());
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstPropertyValue('prodid')).toMatch(/an-forms/);
  const event = eventIn(file());
  expect(event.uid).toBe('march@example.org');
  expect(String(event.component.getFirstPropertyValue('dtstamp'))).toBe('2026-10-01T12:34:56Z');
});

test('what an event has not is not in its file', () => {
  const text = file({ location: undefined, url: undefined });
  expect(text).not.toMatch(/LOCATION|URL|undefined|\r\n\r\n/);
});

for (const [name, text] of Object.entries(hostile)) {
  const meant = text.replace(/\r\n?/g, '\n');

  test(`a title and a place with ${name} arrive as they were written`, () => {
    const event = eventIn(file({ title: text, location: text }));
    expect(event.summary).toBe(meant);
    expect(event.location).toBe(meant);
  });

  test(`every line of a file with ${name} has 75 octets at most and ends with CR LF`, () => {
    const lines = physicalLines(file({ title: text, location: text }));
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
  });

  test(`folding does not tear a character of ${name}, and unfolding gives the line back`, () => {
    const written = file({ title: text });
    const [, unfolded] = /\r\nSUMMARY:([^\r]*)\r\n/.exec(written.replaceAll('\r\n ', '')) ?? [];
    expect(unfolded).toBe(meant.replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n'));
    expect(physicalLines(written).map((line) => Buffer.from(line).toString())).toEqual(physicalLines(written));
  });
}

test('a short line is not folded, since not every program reads a folded date', () => {
  expect(physicalLines(file())).toContain('DTSTAMP:20261001T123456Z');
});

test('control characters are dropped, and no text can add a line of its own', () => {
  const event = eventIn(
    file({
      title: 'Our\u0000\u0007 march\u007f\u0085',
      location: 'Hall\r\nATTENDEE:mailto:a@example.org',
      url: 'https://example.org/\r\nATTENDEE:mailto:b@example.org',
    }),
  );
  expect(event.summary).toBe('Our march');
  expect(event.location).toBe('Hall\nATTENDEE:mailto:a@example.org');
  expect(event.attendees).toEqual([]);
});

test('any title and place without control characters survive the way into a calendar, in lines of 75 octets', () => {
  const text = fc
    .oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }))
    .map((any) => any.replace(/\p{Cc}/gu, ''))
    .filter((any) => any !== '');
  fc.assert(
    fc.property(text, text, (title, location) => {
      const written = file({ title, location });
      const event = eventIn(written);
      expect([event.summary, event.location]).toEqual([title, location]);
      expect(Math.max(...physicalLines(written).map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    }),
    { numRuns: 200 },
  );
});

for (const [start, end, zone] of [
  ['2026-03-07T23:30-05:00', '2026-03-08T01:59-05:00', 'America/New_York'],
  ['2026-03-08T01:30-05:00', '2026-03-08T03:30-04:00', 'America/New_York'],
  ['2026-11-01T00:30-04:00', '2026-11-01T01:30-04:00', 'America/New_York'],
  ['2026-11-01T01:30-04:00', '2026-11-01T01:45-05:00', 'America/New_York'],
  ['2026-12-05T14:00-08:00', '2026-12-05T16:00-08:00', 'America/Los_Angeles'],
  ['2026-10-25T01:30+01:00', '2026-10-25T01:30Z', 'Europe/London'],
  ['2026-12-05T19:00+05:30', '2026-12-05T21:15+05:30', 'Asia/Kolkata'],
  ['2026-12-06T00:15+13:00', '2026-12-06T02:00+13:00', 'Pacific/Auckland'],
] as const) {
  test(`an event from ${start} to ${end} stands at those times in a calendar in ${zone}`, () => {
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    const { from, to } = span(start, end);
    expect(clock.format(from)).toBe(start.slice(0, 16).replace('T', ' '));
    expect(clock.format(to)).toBe(end.slice(0, 16).replace('T', ' '));
  });
}

test('an event over a change of the clocks lasts as long as it lasts', () => {
  const minutes = (start: string, end: string) => {
    const { from, to } = span(start, end);
    return (to.getTime() - from.getTime()) / 60_000;
  };
  expect(minutes('2026-03-08T01:30-05:00', '2026-03-08T03:30-04:00')).toBe(60);
  expect(minutes('2026-11-01T01:30-04:00', '2026-11-01T01:30-05:00')).toBe(60);
});

test('the zone of the person’s own computer changes neither a moment nor a file', () => {
  const own = process.env['TZ'];
  const changes = { start: '20260308', end: '20260308' };
  try {
    const written = ['Pacific/Kiritimati', 'UTC', 'America/New_York'].map((zone) => {
      process.env['TZ'] = zone;
      return [
        momentIn('2026-03-08'),
        momentIn('2026-03-08T03:30-04:00'),
        file(),
        file(changes),
        file({ end: undefined }),
      ];
    });
    expect(written[0]).toEqual(written[1]);
    expect(written[2]).toEqual(written[1]);
  } finally {
    if (own === undefined) delete process.env['TZ'];
    else process.env['TZ'] = own;
  }
});

for (const [start, end, after] of [
  ['20261205', undefined, '2026-12-06'],
  ['20261205', '20261207', '2026-12-08'],
  ['20261231', undefined, '2027-01-01'],
  ['20280228', undefined, '2028-02-29'],
  ['20260307', '20260308', '2026-03-09'],
] as const) {
  test(`a whole-day event from ${start} to ${end ?? 'no other day'} is over on ${after}, in the file and in the links`, () => {
    const event = eventIn(file({ start, end }));
    const day = `${start.slice(0, 4)}-${start.slice(4, 6)}-${start.slice(6)}`;
    expect([event.startDate.isDate, event.endDate.isDate]).toEqual([true, true]);
    expect([event.startDate.toString(), event.endDate.toString()]).toEqual([day, after]);
    expect(file({ start, end })).toContain(`DTEND;VALUE=DATE:${after.replaceAll('-', '')}`);
    const google = linkTo('Google', { start, end }).searchParams;
    expect(google.get('dates')).toBe(`${start}/${after.replaceAll('-', '')}`);
    const outlook = linkTo('Outlook', { start, end }).searchParams;
    expect([outlook.get('startdt'), outlook.get('enddt'), outlook.get('allday')]).toEqual([day, after, 'true']);
  });
}

test('an event without an end lasts an hour, in the file and in the links', () => {
  const changes = { start: '20261231T233000Z', end: undefined };
  expect(file(changes)).toContain('\r\nDTEND:20270101T003000Z\r\n');
  expect(linkTo('Google', changes).searchParams.get('dates')).toBe('20261231T233000Z/20270101T003000Z');
  expect(linkTo('Outlook', changes).searchParams.get('enddt')).toBe('2027-01-01T00:30:00Z');
});

test('a link opens Google Calendar with the event filled in', () => {
  const link = linkTo('Google');
  expect(link.origin + link.pathname).toBe('https://calendar.google.com/calendar/render');
  expect(Object.fromEntries(link.searchParams)).toEqual({
    action: 'TEMPLATE',
    text: march.title,
    dates: '20261205T220000Z/20261206T003000Z',
    location: march.location,
    details: march.url,
  });
});

test('a link opens Outlook.com with the event filled in', () => {
  const link = linkTo('Outlook');
  expect(link.origin + link.pathname).toBe('https://outlook.live.com/calendar/0/action/compose');
  expect(Object.fromEntries(link.searchParams)).toEqual({
    rru: 'addevent',
    subject: march.title,
    startdt: '2026-12-05T22:00:00Z',
    enddt: '2026-12-06T00:30:00Z',
    location: march.location,
    body: march.url,
  });
});

for (const [name, text] of Object.entries({ ...hostile, 'signs of an address': 'A & B? 100% #1 = “ü” + c/d' })) {
  test(`a title, a place and an address with ${name} survive a link`, () => {
    const changes = { title: text, location: text, url: text };
    const google = linkTo('Google', changes).searchParams;
    const outlook = linkTo('Outlook', changes).searchParams;
    expect(['text', 'location', 'details'].map((key) => google.get(key))).toEqual([text, text, text]);
    expect(['subject', 'location', 'body'].map((key) => outlook.get(key))).toEqual([text, text, text]);
  });
}

test('a link holds no plus, which Outlook would show, and nothing of what the event has not', () => {
  for (const { href } of calendarLinks({ ...march, title: 'A + B march', location: undefined, url: undefined })) {
    expect(href).not.toMatch(/\+|location|details|body|undefined/);
  }
});

test('half a character does not keep the links away', () => {
  expect(linkTo('Google', { title: 'March \ud83d!' }).searchParams.get('text')).toBe('March !');
});
