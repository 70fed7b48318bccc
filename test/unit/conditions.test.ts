/** Which questions depend on the answers to others, and what is asked and posted then. */
import { expect, test } from 'playwright/test';
import { attendance } from '../../src/actions/attendance.js';
import { buildBody } from '../../src/core/body.js';
import { configure } from '../../src/core/config.js';
import type { FieldDeclaration } from '../../src/core/declaration.js';
import { checkValues, isAsked, type Typed } from '../../src/core/values.js';
import { configOf, oneEach, needed } from './fixture.js';

const options = [{ label: 'yes' }, { label: 'no' }];
const member: FieldDeclaration = { name: 'custom_fields.member', type: 'radio', label: 'Member?', options };
const branch: FieldDeclaration = { name: 'custom_fields.branch', label: 'Branch', showIf: 'custom_fields.member=yes' };

const jo = { email_address: 'jo@example.org' };

function configWith(...declared: readonly FieldDeclaration[]) {
  return configOf(attendance, { fields: 'email_address' }, declared);
}

/** The names of the fields that are asked for while the controls hold this. */
function asked(declared: readonly FieldDeclaration[], typed: Typed): readonly string[] {
  const { fields } = configWith(...declared);
  return fields.filter((field) => isAsked(field, fields, typed)).map(({ name }) => name);
}

/** The custom fields that are posted, or what is to be mended. */
function posted(declared: readonly FieldDeclaration[], contents: Readonly<Record<string, string>>): unknown {
  const config = configWith(...declared);
  const checked = checkValues(config.fields, oneEach({ ...jo, ...contents }));
  return checked.ok ? buildBody(config, checked, {}).person['custom_fields'] : checked.problems;
}

test('a question that depends on no other is asked', () => {
  expect(asked([member], {})).toEqual(['email_address', member.name]);
});

for (const [what, texts] of Object.entries({
  nothing: [],
  'another answer': ['no'],
  'an answer that begins alike': ['yes!'],
})) {
  test(`a question that depends on an answer is not asked while there is ${what}`, () => {
    expect(asked([member, branch], { [member.name]: texts })).toEqual(['email_address', member.name]);
  });
}

test('a question that depends on an answer is asked once it is given', () => {
  expect(asked([member, branch], { [member.name]: ['yes'] })).toEqual(['email_address', member.name, branch.name]);
});

test('a question may stand before the one that it depends on', () => {
  expect(asked([branch, member], { [member.name]: ['yes'] })).toEqual(['email_address', branch.name, member.name]);
});

test('a question may depend on one of several boxes that are ticked', () => {
  const days = { ...member, type: 'checkboxes' };
  expect(asked([days, branch], { [member.name]: ['no', 'yes'] })).toContain(branch.name);
});

test('a question may depend on a box', () => {
  const box: FieldDeclaration = { name: member.name, type: 'checkbox', label: 'I am a member' };
  const declared = [box, { ...branch, showIf: 'custom_fields.member=1' }];
  expect(asked(declared, { [box.name]: ['1'] })).toContain(branch.name);
  expect(asked(declared, {})).not.toContain(branch.name);
});

test('a question may depend on a name with spaces and on an answer with an equals sign', () => {
  const why: FieldDeclaration = { name: 'custom_fields.Why not?', label: 'Why?' };
  const more: FieldDeclaration = { name: 'custom_fields.more', label: 'More', showIf: 'custom_fields.Why not?=a=b c' };
  expect(asked([why, more], { [why.name]: ['a=b c'] })).toContain(more.name);
  expect(asked([why, more], { [why.name]: ['a'] })).not.toContain(more.name);
});

test('a question may depend on a field of the catalogue', () => {
  const { fields } = configOf(attendance, { fields: 'email_address country' }, [{ ...branch, showIf: 'country=CA' }]);
  const names = (country: string) => fields.filter((field) => isAsked(field, fields, { country: [country] })).length;
  expect([names('CA'), names('US')]).toEqual([3, 2]);
});

test('a field of the catalogue may depend on a question', () => {
  const { fields } = configOf(attendance, { fields: 'email_address postal_code*' }, [
    member,
    { name: 'postal_code', showIf: 'custom_fields.member=yes' },
  ]);
  expect(checkValues(fields, oneEach(jo))).toMatchObject({ ok: true });
  expect(checkValues(fields, oneEach({ ...jo, [member.name]: 'yes' }))).toMatchObject({
    problems: [{ field: 'postal_code' }],
  });
});

test('what was typed in a question that is not asked is not posted', () => {
  expect(posted([member, branch], { [member.name]: 'no', [branch.name]: 'Leeds' })).toStrictEqual({ member: 'no' });
  expect(posted([member, branch], { [member.name]: 'yes', [branch.name]: 'Leeds' })).toStrictEqual({
    member: 'yes',
    branch: 'Leeds',
  });
});

test('a box that is not asked is not posted as 0', () => {
  const box = { ...branch, type: 'checkbox' };
  expect(posted([member, box], { [member.name]: 'no' })).toStrictEqual({ member: 'no' });
  expect(posted([member, box], { [member.name]: 'yes' })).toStrictEqual({ member: 'yes', branch: '0' });
});

test('a required question that is not asked is not missed', () => {
  const required = { ...branch, required: true };
  expect(posted([member, required], { [member.name]: 'no' })).toStrictEqual({ member: 'no' });
  expect(posted([member, required], { [member.name]: 'yes' })).toEqual([
    { field: branch.name, message: 'answer_missing' },
  ]);
});

test('a wrong answer in a question that is not asked is not to be mended', () => {
  const number = { ...branch, type: 'number' };
  expect(posted([member, number], { [member.name]: 'no', [branch.name]: 'x' })).toStrictEqual({ member: 'no' });
});

test('a box without a tick has the answer that is sent of it, 0', () => {
  const box = { ...member, type: 'checkbox', options: undefined };
  const lift = { ...branch, showIf: `${member.name}=0` };
  expect(posted([box, lift], { [branch.name]: 'Leeds' })).toStrictEqual({ member: '0', branch: 'Leeds' });
  expect(posted([box, lift], { [member.name]: '1', [branch.name]: 'Leeds' })).toStrictEqual({ member: '1' });
});

test('the tags of a choice that is not asked for are not added', () => {
  const box = { ...branch, type: 'checkbox', tags: 'local' };
  const { fields } = configWith(member, box);
  const tags = (answer: string) => checkValues(fields, oneEach({ ...jo, [member.name]: answer, [branch.name]: '1' }));
  expect(tags('no')).toMatchObject({ ok: true, tags: [] });
  expect(tags('yes')).toMatchObject({ ok: true, tags: ['local'] });
});

const chain: readonly FieldDeclaration[] = [
  { ...member, name: 'custom_fields.a' },
  { ...member, name: 'custom_fields.b', showIf: 'custom_fields.a=yes' },
  { name: 'custom_fields.c', label: 'C', showIf: 'custom_fields.b=yes' },
];

test('a question at the end of a chain is asked while each before it is', () => {
  const answers = { 'custom_fields.a': 'yes', 'custom_fields.b': 'yes', 'custom_fields.c': 'x' };
  expect(posted(chain, answers)).toStrictEqual({ a: 'yes', b: 'yes', c: 'x' });
});

test('a question at the end of a chain goes with the one at its beginning', () => {
  const answers = { 'custom_fields.a': 'no', 'custom_fields.b': 'yes', 'custom_fields.c': 'x' };
  expect(posted(chain, answers)).toStrictEqual({ a: 'no' });
});

test('questions that depend on each other in a circle are never asked, and nothing hangs', () => {
  const circle = ['a', 'b', 'c'].map((key, index, keys) => ({
    ...member,
    name: `custom_fields.${key}`,
    required: true,
    showIf: `custom_fields.${keys[(index + 1) % keys.length] ?? ''}=yes`,
  }));
  const answers = Object.fromEntries(circle.map(({ name }) => [name, 'yes']));
  expect(posted(circle, answers)).toBeUndefined();
});

test('a chain of a hundred questions is followed at once', () => {
  const questions = Array.from({ length: 100 }, (_, index) => ({
    ...member,
    name: `custom_fields.q${index}`,
    ...(index > 0 && { showIf: `custom_fields.q${index - 1}=yes` }),
  }));
  const answers = Object.fromEntries(questions.map(({ name }) => [name, 'yes']));
  expect(Object.keys(posted(questions, answers) as object)).toHaveLength(100);
});

test('nobody is posted without an email address and a phone number because the field for it is not asked', () => {
  const bag = { ...needed(attendance), fields: 'given_name email_address*' };
  const configuration = configure(attendance, bag, [
    member,
    { name: 'email_address', showIf: 'custom_fields.member=yes' },
  ]);
  const isPosted = configuration.ok && checkValues(configuration.config.fields, oneEach({ given_name: 'Jo' })).ok;
  expect(isPosted).toBe(false);
});

for (const fields of ['email_address* phone_number', 'email_address phone_number']) {
  test(`nobody is posted without both where "${fields}" asks for the address of some alone`, () => {
    const bag = { ...needed(attendance), fields };
    const configuration = configure(attendance, bag, [
      member,
      { name: 'email_address', showIf: 'custom_fields.member=yes' },
    ]);
    const isPosted = configuration.ok && checkValues(configuration.config.fields, {}).ok;
    expect(isPosted).toBe(false);
  });
}

test('the box of an opt-in is not asked while the field it is about is not', () => {
  const { fields } = configOf(attendance, { fields: 'email_address* phone_number', 'sms-opt-in': 'Text me' }, [
    member,
    { name: 'phone_number', showIf: 'custom_fields.member=yes' },
  ]);
  const names = fields.filter((field) => isAsked(field, fields, {})).map(({ name }) => name);
  expect(names).toEqual(['email_address', member.name]);
});
