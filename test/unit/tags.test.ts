/** Which tags a person gets: those of the form, and those of what they chose. */
import { expect, test } from 'playwright/test';
import { attendance } from '../../src/actions/attendance.js';
import { buildBody } from '../../src/core/body.js';
import type { FieldDeclaration } from '../../src/core/declaration.js';
import { tagsIn } from '../../src/core/tags.js';
import { checkValues, type Typed } from '../../src/core/values.js';
import { configOf, oneEach, type Bag } from './fixture.js';

const options = [
  { label: 'Calls', value: 'c', tags: 'caller, volunteer' },
  { label: 'Doors', value: 'd', tags: 'canvasser,volunteer' },
  { label: 'Nothing', value: 'n' },
];
const help: FieldDeclaration = { name: 'custom_fields.help', type: 'checkboxes', label: 'I can help with', options };
const member: FieldDeclaration = { name: 'custom_fields.member', type: 'checkbox', label: 'Member', tags: 'member' };

/** The tags that are posted for someone who chose this. */
function tagsFor(typed: Typed, bag: Bag = {}, declared: readonly FieldDeclaration[] = [help, member]): unknown {
  const config = configOf(attendance, { ...bag, fields: 'email_address' }, declared);
  const checked = checkValues(config.fields, { ...oneEach({ email_address: 'jo@example.org' }), ...typed });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return buildBody(config, checked, {})['add_tags'];
}

test('nobody is tagged for a choice that they did not make', () => {
  expect(tagsFor({})).toBeUndefined();
  expect(tagsFor({ [help.name]: ['n'] })).toBeUndefined();
});

test('a ticked box adds its tags', () => {
  expect(tagsFor({ [member.name]: ['1'] })).toEqual(['member']);
});

for (const type of ['select', 'radio', 'checkboxes']) {
  test(`a chosen option of a ${type} adds its tags`, () => {
    expect(tagsFor({ [help.name]: ['d'] }, {}, [{ ...help, type }])).toEqual(['canvasser', 'volunteer']);
  });
}

test('several ticked boxes add the tags of each, none twice', () => {
  expect(tagsFor({ [help.name]: ['c', 'd'], [member.name]: ['1'] })).toEqual([
    'caller',
    'volunteer',
    'canvasser',
    'member',
  ]);
});

test('the tags of the form come first, and stand once with those of the choices', () => {
  const bag = { 'add-tags': 'spring, volunteer' };
  expect(tagsFor({ [help.name]: ['c'] }, bag)).toEqual(['spring', 'volunteer', 'caller']);
});

test('the tags of an option without a value are added by its label', () => {
  const labelled = { ...help, type: 'select', options: [{ label: 'Doors', tags: 'canvasser' }] };
  expect(tagsFor({ [help.name]: ['Doors'] }, {}, [labelled])).toEqual(['canvasser']);
});

test('the list of the form stays as it was from one person to the next', () => {
  const config = configOf(attendance, { fields: 'email_address', 'add-tags': 'spring' }, [member]);
  const tagsOf = (typed: Typed) => {
    const checked = checkValues(config.fields, { ...oneEach({ email_address: 'jo@example.org' }), ...typed });
    return checked.ok && buildBody(config, checked, {})['add_tags'];
  };
  expect(tagsOf({ [member.name]: ['1'] })).toEqual(['spring', 'member']);
  expect(tagsOf({})).toEqual(['spring']);
});

test('a list of tags is read without spaces around them and without empty ones, each once', () => {
  expect(tagsIn(' big donor ,,a , a,\n')).toEqual(['big donor', 'a']);
  expect(tagsIn('')).toEqual([]);
  expect(tagsIn(undefined)).toEqual([]);
});
