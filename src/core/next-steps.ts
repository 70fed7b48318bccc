/** The steps after the thanks that a builder can switch on: read from the form's attributes, with what is wrong in them. */
import type { stepAttributes } from './attributes.js';
import { momentIn, type Appointment } from './calendar.js';
import { flag, readEach, text, type Mistake, type Reader } from './readers.js';

const moment: Reader<string | undefined> = (given, complain) => {
  const written = text(given, complain);
  const read = written && momentIn(written);
  if (written && !read) complain('Write a time with its offset, such as 2026-12-05T14:00-08:00, or a day.');
  return read;
};

const readers = {
  /** There or not; what it says is told with the page's address. */
  share: (given: unknown) => (typeof given === 'string' ? given.trim() : undefined),
  'add-to-calendar': flag,
  'event-title': text,
  'event-start': moment,
  'event-end': moment,
  'event-location': text,
} satisfies Readonly<Record<(typeof stepAttributes)[number], Reader<unknown>>>;

export interface NextSteps {
  /** What to say with the page's address; empty for the page's title; undefined where nothing is shared. */
  readonly share: string | undefined;
  readonly appointment: Omit<Appointment, 'url'> | undefined;
}

/** @param bag the attributes of the form */
export function nextStepsIn(bag: Readonly<Record<string, unknown>>): {
  readonly steps: NextSteps;
  readonly mistakes: readonly Mistake[];
} {
  const { read, mistakes } = readEach(readers, bag);
  const { share, 'add-to-calendar': isWanted, 'event-title': title, 'event-start': start } = read;
  if (!isWanted) return { steps: { share, appointment: undefined }, mistakes };
  const end = read['event-end'];
  const missing = (['event-title', 'event-start'] as const)
    .filter((attribute) => !read[attribute] && !mistakes.some((mistake) => mistake.attribute === attribute))
    .map((attribute) => ({ attribute, found: undefined, cure: 'A calendar needs it.' }));
  const isEarly = start !== undefined && end !== undefined && (end.length !== start.length || end < start);
  const cure = 'Write it after event-start, in the same way.';
  const early = isEarly ? [{ attribute: 'event-end', found: String(bag['event-end']), cure }] : [];
  const wrong = [...mistakes, ...missing, ...early];
  const appointment = title && start && !wrong[0] ? { title, start, end, location: read['event-location'] } : undefined;
  return { steps: { share, appointment }, mistakes: wrong };
}
