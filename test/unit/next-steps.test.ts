/** What the attributes of the steps after the thanks mean, and what the console tells of each that is wrong. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { describeMistake } from '../../src/core/config.js';
import { nextStepsIn } from '../../src/core/next-steps.js';
import { inherited, type Bag } from './fixture.js';

const march = {
  'add-to-calendar': '',
  'event-title': 'Our march',
  'event-start': '2026-12-05T14:00-08:00',
  'event-end': '2026-12-05T16:30-08:00',
  'event-location': 'City Hall',
};

const appointment = {
  title: 'Our march',
  start: '20261205T220000Z',
  end: '20261206T003000Z',
  location: 'City Hall',
};

const needsIt = 'A calendar needs it.';
const momentCure = 'Write a time with its offset, such as 2026-12-05T14:00-08:00, or a day.';
const laterCure = 'Write it after event-start, in the same way.';

function stepsIn(bag: Bag) {
  return nextStepsIn(bag).steps;
}

/** What the console says of these attributes. */
function toldAbout(bag: Bag): readonly string[] {
  return nextStepsIn(bag).mistakes.map((mistake) => describeMistake('an-event-rsvp', mistake));
}

test('a calendar that a framework wrote as false is not shown', () => {
  expect(stepsIn(marchBut({ 'add-to-calendar': 'false' })).appointment).toBeUndefined();
});

/** The march with these attributes instead; those that are undefined are left out. */
function marchBut(changes: Bag): Bag {
  return Object.fromEntries(
    Object.entries<unknown>({ ...march, ...changes }).filter(([, value]) => value !== undefined),
  );
}

test('a form without any of the attributes has no steps, and nothing is wrong', () => {
  expect(nextStepsIn({ 'event-id': 'x', fields: 'email_address*' })).toEqual({
    steps: { share: undefined, appointment: undefined },
    mistakes: [],
  });
});

for (const [given, share] of [
  ['Come along!', 'Come along!'],
  ['  Come along!\n', 'Come along!'],
  ['', ''],
  [' ', ''],
  [undefined, undefined],
] as const) {
  test(`share ${given === undefined ? 'left out' : JSON.stringify(given)} is ${share === undefined ? 'nothing to share' : `told as “${share}”`}`, () => {
    expect(nextStepsIn({ share: given })).toEqual({ steps: { share, appointment: undefined }, mistakes: [] });
  });
}

test('an event with all its attributes is an appointment, in UTC', () => {
  expect(nextStepsIn(march)).toEqual({ steps: { share: undefined, appointment }, mistakes: [] });
});

test('both steps may stand together', () => {
  expect(stepsIn({ ...march, share: '' })).toEqual({ share: '', appointment });
});

for (const attribute of ['event-end', 'event-location']) {
  for (const value of [undefined, '', ' ']) {
    test(`${attribute} may be ${value === undefined ? 'left out' : JSON.stringify(value)}`, () => {
      const key = attribute.replace('event-', '');
      expect(stepsIn(marchBut({ [attribute]: value })).appointment).toEqual({ ...appointment, [key]: undefined });
      expect(toldAbout(marchBut({ [attribute]: value }))).toEqual([]);
    });
  }
}

for (const [start, end] of [
  ['2026-12-05', undefined],
  ['2026-12-05', '2026-12-05'],
  ['2026-12-05', '2026-12-07'],
  ['2026-12-05T14:00-08:00', '2026-12-05T23:00+01:00'],
] as const) {
  test(`an event from ${start} to ${end ?? 'no time that is given'} is an appointment`, () => {
    const bag = marchBut({ 'event-start': start, 'event-end': end });
    expect(toldAbout(bag)).toEqual([]);
    expect(stepsIn(bag).appointment).toBeDefined();
  });
}

test('the attributes of the event alone put nothing into a calendar: add-to-calendar switches it on', () => {
  expect(nextStepsIn(marchBut({ 'add-to-calendar': undefined }))).toEqual({
    steps: { share: undefined, appointment: undefined },
    mistakes: [],
  });
});

/** Attributes that are wrong, and what is told of them; the calendar is left out for each. */
const mistakes: Readonly<Record<string, readonly [Bag, ...string[]]>> = {
  'no title': [{ 'event-title': undefined }, `event-title is missing: ${needsIt}`],
  'no start': [{ 'event-start': undefined, 'event-end': undefined }, `event-start is missing: ${needsIt}`],
  'neither title nor start': [
    { 'event-title': undefined, 'event-start': undefined },
    `event-title is missing: ${needsIt}`,
    `event-start is missing: ${needsIt}`,
  ],
  'a start without its offset': [
    { 'event-start': '2026-12-05T14:00' },
    `event-start="2026-12-05T14:00": ${momentCure}`,
  ],
  'a start that no calendar has': [
    { 'event-start': '2026-02-30', 'event-end': undefined },
    `event-start="2026-02-30": ${momentCure}`,
  ],
  'a start in words': [{ 'event-start': 'tomorrow at noon' }, `event-start="tomorrow at noon": ${momentCure}`],
  'an end without its offset': [{ 'event-end': '2026-12-05T16:30' }, `event-end="2026-12-05T16:30": ${momentCure}`],
  'an end before the start': [
    { 'event-end': '2026-12-05T13:00-08:00' },
    `event-end="2026-12-05T13:00-08:00": ${laterCure}`,
  ],
  'an end that is before the start by its offset alone': [
    { 'event-end': '2026-12-05T16:30+01:00' },
    `event-end="2026-12-05T16:30+01:00": ${laterCure}`,
  ],
  'a last day before the first': [
    { 'event-start': '2026-12-05', 'event-end': '2026-12-04' },
    `event-end="2026-12-04": ${laterCure}`,
  ],
  'a day to end a time': [{ 'event-end': '2026-12-06' }, `event-end="2026-12-06": ${laterCure}`],
  'a time to end a day': [{ 'event-start': '2026-12-05' }, `event-end="2026-12-05T16:30-08:00": ${laterCure}`],
  'a start and an end that are wrong': [
    { 'event-start': 'x', 'event-end': 'y' },
    `event-start="x": ${momentCure}`,
    `event-end="y": ${momentCure}`,
  ],
};

for (const [name, [changes, ...told]] of Object.entries(mistakes)) {
  test(`${name} is told to the builder, and leaves the calendar out`, () => {
    expect(toldAbout(marchBut(changes))).toEqual(told.map((sentence) => `<an-event-rsvp> ${sentence}`));
    expect(stepsIn(marchBut(changes)).appointment).toBeUndefined();
  });

  test(`${name} leaves what is shared as it is`, () => {
    expect(stepsIn({ ...marchBut(changes), share: 'Come!' }).share).toBe('Come!');
  });
}

for (const attribute of ['event-title', 'event-start']) {
  for (const empty of ['', ' ']) {
    test(`${attribute}=${JSON.stringify(empty)} is told to the builder, as it leaves the calendar out`, () => {
      const bag = marchBut({ [attribute]: empty });
      expect(stepsIn(bag).appointment).toBeUndefined();
      expect(toldAbout(bag)).toEqual([expect.stringContaining(attribute)]);
    });
  }
}

test('where no calendar is asked for, a time that is wrong is told all the same', () => {
  expect(toldAbout({ 'event-start': 'noon' })).toEqual([`<an-event-rsvp> event-start="noon": ${momentCure}`]);
});

test('whatever stands in the attributes, the calendar is there or something is told', () => {
  const before = inherited();
  const moment = fc.constantFrom('2026-12-05', '2026-12-05T14:00Z', '2026-12-06T14:00Z', '2026-12-04', 'x', ' ', '');
  const value = fc.option(fc.oneof(moment, fc.string()), { nil: undefined });
  const any = fc.record({ 'event-title': value, 'event-start': value, 'event-end': value, 'event-location': value });
  fc.assert(
    fc.property(any, (changes) => {
      const bag = marchBut(changes);
      expect(stepsIn(bag).appointment !== undefined).toBe(toldAbout(bag).length === 0);
    }),
    { numRuns: 500 },
  );
  expect(inherited()).toEqual(before);
});
