/** That a body is written as it stands, on pages whose libraries give `toJSON` to everything. */
import { expect, test } from 'playwright/test';
import { apiKeysIn } from '../../src/core/api-key.js';
import { asTexts, jsonText } from '../../src/core/json.js';

const body = { person: { tags: ['a', ['b'], {}], name: 'Jo', none: undefined, at: new Date(0) }, on: true, count: 1.5 };

test('JSON is written as the platform writes it', () => {
  expect(jsonText(body)).toBe(JSON.stringify(body));
  expect(jsonText(undefined)).toBeUndefined();
});

for (const { prototype } of [Array, Object, String] as const) {
  test(`a toJSON on ${prototype.constructor.name} changes nothing of what is written`, () => {
    const before = JSON.stringify(body);
    Object.defineProperty(prototype, 'toJSON', { configurable: true, value: () => 'broken' });
    const text = jsonText(body);
    Reflect.deleteProperty(prototype, 'toJSON');
    expect(text).toBe(before);
  });
}

test('what holds itself, and what JSON has no word for, has no text', () => {
  const ring: Record<string, unknown> = {};
  ring['self'] = ring;
  for (const given of [ring, { big: 1n }, undefined, () => 1]) expect(jsonText(given)).toBe(undefined);
});

test('a script’s object is taken as attributes would say it', () => {
  const given = { name: 'x', min: 1, max: 0, required: true, hidden: false, hint: null, options: [], tags: () => 1 };
  expect(asTexts(given)).toEqual({ name: 'x', min: '1', max: '0', required: 'true' });
  for (const nothing of [null, undefined, 1, true, 'text', ['text']]) expect(asTexts(nothing)).toEqual({});
});

test('an id that other services put into the paths of their addresses is no API key', () => {
  const id = '0123456789abcdef0123456789abcdef';
  for (const address of [`https://www.notion.so/river/Thanks-${id}`, `https://example.org/${id}/thanks`]) {
    expect(apiKeysIn(address)).toEqual([]);
  }
});

test('an API key is found in a longer text, and a UUID is none', () => {
  const key = '0123456789abcdef0123456789ABCDEF';
  expect(apiKeysIn(`{"key":"${key}"}`)).toEqual([key]);
  expect(apiKeysIn('9f837109-710d-442f-8a99-857a21f36d25')).toEqual([]);
  expect(apiKeysIn(`https://example.org/?token=${key}`)).toEqual([key]);
});
