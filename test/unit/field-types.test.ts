/** What a person may answer to each type of question, and the exact text that is then sent. */
import { expect, test } from 'playwright/test';
import { attendance } from '../../src/actions/attendance.js';
import { buildBody } from '../../src/core/body.js';
import type { FieldDeclaration } from '../../src/core/declaration.js';
import { fieldTypes, type FieldKind, type FieldType } from '../../src/core/field-types.js';
import { checkValues, type Checked } from '../../src/core/values.js';
import { costOf, unfelt } from '../helpers/timing.js';
import { configOf, oneEach } from './fixture.js';

/** What a declaration says beside its name and its type. */
type Rest = Omit<FieldDeclaration, 'name' | 'type'>;

const name = 'custom_fields.question';
const jo = oneEach({ email_address: 'jo@example.org' });

const sizes = [{ label: 'Small', value: 'S' }, { label: 'Large', value: 'L' }, { label: 'Other' }];
const lists: Readonly<Partial<Record<FieldType, Rest>>> = {
  select: { options: sizes },
  radio: { options: sizes },
  checkboxes: { options: sizes },
};

function configWith(type: FieldType, rest: Rest) {
  return configOf(attendance, { fields: 'email_address' }, [
    { label: 'The question', ...lists[type], ...rest, name, type },
  ]);
}

/** What comes of a form with one question of this type, which holds these texts. */
function check(type: FieldType, texts: readonly string[], rest: Rest = {}): Checked {
  return checkValues(configWith(type, rest).fields, { ...jo, [name]: texts });
}

/** The text that is posted for the question, undefined where none is; or what the person is asked to mend. */
function sent(type: FieldType, texts: readonly string[], rest: Rest = {}): unknown {
  const checked = check(type, texts, rest);
  if (!checked.ok) return checked.problems;
  const { person } = JSON.parse(JSON.stringify(buildBody(configWith(type, rest), checked, {}))) as {
    person: { custom_fields?: { question?: unknown } };
  };
  return person.custom_fields?.question;
}

interface Row {
  readonly rest?: Rest;
  /** What is typed, and what is sent for it. */
  readonly taken: Readonly<Record<string, string>>;
  readonly refused: readonly string[];
}

const same = (...texts: readonly string[]) => Object.fromEntries(texts.map((text) => [text, text]));

const anyWords: Row = { taken: same('Jo', '0', '<b>李</b>', '"; --', 'a, b', 'two\nlines'), refused: [] };

const typed: Readonly<Record<FieldType, readonly Row[]>> = {
  text: [
    anyWords,
    { rest: { pattern: '[A-Z]{2}|\\d+' }, taken: same('AB', '123'), refused: ['ab', 'ABC', 'AB1', 'AB 1', '12x'] },
    { rest: { maxlength: 3 }, taken: same('abc'), refused: ['abcd'] },
    { rest: { maxlength: '300' }, taken: same('x'.repeat(300)), refused: ['x'.repeat(301)] },
  ],
  textarea: [anyWords, { rest: { pattern: 'yes|no' }, taken: same('yes'), refused: ['yes no'] }],
  hidden: [anyWords],
  email: [{ taken: same('jo@example.org', 'JO+x@example.org'), refused: ['jo', 'jo@', 'jo@a, ann@b'] }],
  tel: [
    { taken: { '(202) 555-0123': '2025550123', '+44 20 7946 0123': '+442079460123' }, refused: ['1234', 'call me'] },
  ],
  url: [
    {
      taken: same(
        'https://example.org',
        'http://example.org/a?b=c#d',
        'HTTPS://EXAMPLE.ORG',
        'https://münchen.example',
      ),
      refused: ['example.org', 'www.example.org', 'ftp://example.org', 'javascript:alert(1)', 'https://', 'https:///x'],
    },
  ],
  number: [
    {
      taken: { '0': '0', '7': '7', '007': '7', '+7': '7', '-7': '-7', '-0': '0', '1.50': '1.5', '0.1': '0.1' },
      refused: ['seven', '1,5', '1 000', '0x10', 'Infinity', 'NaN', '--1', '1.2.3', '７'],
    },
    {
      rest: { min: 9, max: '10.5' },
      taken: { '9': '9', '10': '10', '10.5': '10.5', '10.50': '10.5' },
      refused: ['8', '8.99', '10.51', '11', '100', '-9'],
    },
    { rest: { min: 0 }, taken: { '0': '0', '1000000': '1000000' }, refused: ['-1', '-0.1'] },
    { rest: { max: -1 }, taken: { '-1': '-1', '-1000': '-1000' }, refused: ['0', '1'] },
  ],
  date: [
    {
      taken: same('2026-01-31', '1900-12-01', '2024-02-29'),
      refused: ['31/01/2026', '2026-1-31', '2026-01', '2026-13-01', '2026-01-32', '2026-00-10', '2026-01-31T10:00'],
    },
    {
      rest: { min: '2026-01-10', max: '2026-02-01' },
      taken: same('2026-01-10', '2026-01-31', '2026-02-01'),
      refused: ['2026-01-09', '2026-02-02', '2025-01-20', '2027-01-20'],
    },
  ],
  select: [{ taken: same('S', 'L', 'Other'), refused: ['XL'] }],
  radio: [{ taken: same('S', 'L', 'Other'), refused: [] }],
  checkboxes: [{ taken: same('S', 'L', 'Other'), refused: [] }],
  checkbox: [
    { taken: same('1'), refused: [] },
    { rest: { value: 'yes' }, taken: same('yes'), refused: [] },
  ],
  country: [{ taken: { CA: 'CA', uk: 'GB' }, refused: ['Canada', 'ZZ', 'c4'] }],
  language: [{ taken: { es: 'es', TL: 'tl' }, refused: ['Spanish', 'qq', 'e5'] }],
};

for (const [type, rows] of Object.entries(typed) as [FieldType, readonly Row[]][]) {
  test.describe(`a question of type ${type}`, () => {
    for (const { rest = {}, taken, refused } of rows) {
      const limits = Object.keys(rest).length > 0 ? ` with ${JSON.stringify(rest)}` : '';

      for (const [text, value] of Object.entries(taken)) {
        test(`${JSON.stringify(text.slice(0, 40))} is sent as ${JSON.stringify(value.slice(0, 40))}${limits}`, () => {
          expect(sent(type, [text], rest)).toBe(value);
        });
      }

      for (const text of refused) {
        test(`${JSON.stringify(text.slice(0, 40))} is to be mended${limits}`, () => {
          const { wrong } = fieldTypes[type];
          const message = text.length > Number(rest.maxlength ?? 255) ? 'too_long' : wrong;
          expect(sent(type, [text], rest)).toEqual([{ field: name, message }]);
        });
      }
    }

    test('the spaces around an answer are not sent', () => {
      const [text, value] = Object.entries(typed[type][0]?.taken ?? {})[0] ?? [];
      expect(sent(type, [`\t ${text ?? ''} \n`])).toBe(value);
    });

    for (const [what, texts] of Object.entries({ 'no control': [], 'an empty one': [''], spaces: [' \n'] })) {
      test(`${what} is asked for again where it is required`, () => {
        const { wrong, missing = wrong }: FieldKind = fieldTypes[type];
        expect(sent(type, texts, { required: true })).toEqual([{ field: name, message: missing }]);
      });

      test(`${what} may stay where it is not`, () => {
        expect(sent(type, texts)).toBe(type === 'checkbox' ? '0' : undefined);
      });
    }

    test('is sent as a text, whatever it holds', () => {
      const checked = check(type, Object.keys(typed[type][0]?.taken ?? {}).slice(0, 1));
      expect(checked.ok && typeof checked.values[name]).toBe('string');
    });
  });
}

test('a box that is not ticked is sent as 0, because an old 1 would stay', () => {
  expect(sent('checkbox', [])).toBe('0');
  expect(sent('checkbox', [], { value: 'yes' })).toBe('0');
});

test('several ticked boxes of a list are sent in their order, with a comma and a space between', () => {
  expect(sent('checkboxes', ['S', 'Other'])).toBe('S, Other');
  expect(sent('checkboxes', ['S', 'L', 'Other'])).toBe('S, L, Other');
});

for (const type of ['select', 'radio', 'checkboxes'] as const) {
  test(`an option of a ${type} whose value has spaces around it can be chosen`, () => {
    expect(sent(type, [' S '], { options: [{ label: 'Small', value: ' S ' }] })).toBe('S');
  });
}

test('a hidden answer as long as an address is sent, for nobody could shorten it', () => {
  const address = `https://union.example/march?fbclid=${'x'.repeat(2_000)}`;
  expect(sent('hidden', [address])).toBe(address);
});

for (const type of ['select', 'radio'] as const) {
  test(`a long choice of a ${type} is sent, for nobody could shorten it`, () => {
    const label = 'I will march along the river, and bring as many as I can. '.repeat(6).trim();
    expect(sent(type, [label], { options: [{ label }] })).toBe(label);
  });
}

test('an option without a value is sent by its label', () => {
  expect(
    configWith('select', {})
      .fields.at(-1)
      ?.options?.map(({ value }) => value),
  ).toEqual(['S', 'L', 'Other']);
});

for (const [text, value] of Object.entries({
  '0.0000001': '0.0000001',
  '12345678901234567890': '12345678901234567890',
  '.5': '0.5',
  '.0000001': '0.0000001',
  '0.1234567890123456789': '0.1234567890123456789',
})) {
  test(`the number ${text} is sent whole and without an exponent`, () => {
    expect(sent('number', [text])).toBe(value);
  });
}

for (const day of ['2026-02-30', '2025-02-29']) {
  test(`${day}, which no calendar has, is to be mended`, () => {
    expect(sent('date', [day])).toEqual([{ field: name, message: 'date_wrong' }]);
  });
}

for (const [type, message] of [
  ['number', 'number_wrong'],
  ['date', 'date_wrong'],
  ['url', 'url_wrong'],
] as const) {
  test(`who leaves out a ${type} is told what is asked for, as who writes another thing is`, () => {
    expect(sent(type, [], { required: true })).toEqual([{ field: name, message }]);
  });
}

for (const address of ['https://exa mple.org', 'https://example.org:99999']) {
  test(`the web address ${address}, which no browser can open, is to be mended`, () => {
    expect(URL.canParse(address)).toBe(false);
    expect(sent('url', [address])).toEqual([{ field: name, message: 'url_wrong' }]);
  });
}

for (const [type, right, wrong] of [
  ['email', 'jo@union.example', 'jo@other.example'],
  ['tel', '2025550123', '20255501234'],
  ['url', 'https://union.example', 'https://other.example'],
] as const) {
  test(`a question of type ${type} takes what its pattern takes, as in HTML`, () => {
    const pattern = '.*union.example|\\d{10}';
    expect(sent(type, [right], { pattern })).toBe(right);
    expect(sent(type, [wrong], { pattern })).toEqual([{ field: name, message: fieldTypes[type].wrong }]);
  });
}

test('an answer in many lines takes more than one column holds where the builder says so', () => {
  expect(sent('textarea', ['x'.repeat(2000)], { maxlength: 2000 })).toBe('x'.repeat(2000));
});

for (const limit of ['min', 'max', 'maxlength', 'pattern'] as const) {
  test(`an empty ${limit} counts as absent`, () => {
    const type = limit === 'min' || limit === 'max' ? 'number' : 'text';
    expect(['-5', '5'].map((text) => sent(type, [text], { [limit]: '' }))).toEqual(['-5', '5']);
  });
}

test('A22 an answer that is too long is not held against a pattern, which could take minutes', () => {
  const answer = 'a'.repeat(100_000);
  const slow = { pattern: '[a-z]+[a-z]+-' };
  expect(costOf(() => check('text', [answer], slow))).toBeLessThan(unfelt);
  expect(check('text', [answer], slow)).toEqual({ ok: false, problems: [{ field: name, message: 'too_long' }] });
});
