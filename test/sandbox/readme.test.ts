/** The table of rules and tests in the sandbox's README, held against the tests. */
import { readFileSync } from 'node:fs';
import { startingActions, startingTags } from '../../demo/sandbox/starting-data.js';
import { startingLists } from '../../demo/sandbox/starting-lists.js';
import { defaultSettings } from '../../demo/sandbox/settings.js';
import { expect, test } from './fixture.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const readme = read('../../demo/sandbox/README.md');

/** The cells of the table whose header row begins with this word. */
const rowsOf = (header: string): string[][] => {
  const table = readme.slice(readme.indexOf(`| ${header} `)).split('\n\n')[0] ?? '';
  const rows = table.split('\n').slice(2);
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
};

for (const [rule = '', , tests = ''] of rowsOf('Rule')) {
  test(`the README’s rule "${rule}" has its tests`, () => {
    for (const named of tests.split('; ')) {
      const [, file, words] = /^([a-z-]+): (.+)$/.exec(named) ?? [];
      expect(read(`${file ?? named}.test.ts`)).toContain(words);
    }
  });
}

test('the README names every id, tag, list and switch, with its default', () => {
  for (const { id } of [...startingActions, ...startingLists]) expect(readme).toContain(`\`${id}\``);
  for (const tag of startingTags) expect(readme).toContain(`\`${tag}\``);
  const switches = rowsOf('Switch').map(([name, positions = '']) => [
    name,
    positions.split(',')[0]?.replaceAll('`', ''),
  ]);
  expect(switches).toEqual(Object.entries(defaultSettings).map(([name, value]) => [`\`${name}\``, String(value)]));
});
