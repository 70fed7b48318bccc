/** Where a region is chosen from a list, and that the list follows the country that the person chooses. */
import { expect, test } from 'playwright/test';
import { signature } from '../../src/actions/signature.js';
import { configure } from '../../src/core/config.js';
import { regionNames as regions } from '../../src/core/region-names.js';
import { regionOptions } from '../../src/core/regions.js';
import { checkValues } from '../../src/core/values.js';
import { fieldsOf, oneEach, UUID } from './fixture.js';

/** ISO 3166-2, the last part; with the states of the armed forces' post, which are the US Postal Service's. */
const codes = {
  US: `AA AE AK AL AP AR AS AZ CA CO CT DC DE FL GA GU HI IA ID IL IN KS KY LA MA MD ME MI MN MO MP MS MT NC ND NE NH NJ
    NM NV NY OH OK OR PA PR RI SC SD TN TX UT VA VI VT WA WI WV WY`,
  CA: 'AB BC MB NB NL NS NT NU ON PE QC SK YT',
  AU: 'ACT NSW NT QLD SA TAS VIC WA',
};

for (const [country, all] of Object.entries(codes)) {
  test(`each region of ${country} can be chosen, under a name of its own`, () => {
    const options = regionOptions(regions, country) ?? [];
    expect(options.map(({ value }) => value).sort()).toEqual(all.split(/\s+/));
    expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
    expect(options.filter(({ label }) => !/^[A-Z][\w ]+$/.test(label))).toEqual([]);
  });

  test(`the regions of ${country} stand in the order of their names`, () => {
    const labels = (regionOptions(regions, country) ?? []).map(({ label }) => label);
    const isPost = (label: string) => label.startsWith('Armed Forces');
    const own = labels.filter((label) => !isPost(label));
    expect(own).toEqual([...own].sort());
    // What is no place stands at the end.
    expect(labels).toEqual([...own, ...labels.filter(isPost)]);
  });
}

const regionIn = (country?: string) => fieldsOf('email_address region', country).find(({ name }) => name === 'region');

test('a region is chosen from a list in the US, Canada and Australia, and without a country', () => {
  expect(['US', 'CA', 'AU', undefined].map((country) => regionIn(country)?.type)).toEqual(Array(4).fill('select'));
});

test('a region is written elsewhere', () => {
  expect(['MX', 'IT', 'JP'].map((country) => regionIn(country)?.type)).toEqual(['text', 'text', 'text']);
});

test('a region that the list does not hold is asked for again', () => {
  const checked = checkValues(
    fieldsOf('email_address region', 'CA'),
    oneEach({ email_address: 'jo@example.org', region: 'TX' }),
  );
  expect(checked).toEqual({ ok: false, problems: [{ field: 'region', message: 'region_ca_missing' }] });
});

for (const [chosen, label, type] of [
  [undefined, 'region_us', 'select'],
  ['US', 'region_us', 'select'],
  ['CA', 'region_ca', 'select'],
  ['MX', 'region', 'text'],
  ['', 'region', 'text'],
] as const) {
  test(`where the form starts in the US and the person chooses ${chosen ?? 'nothing yet'}, the region is "${label}"`, () => {
    const bag = { 'petition-id': UUID, fields: 'email_address region country', country: 'US' };
    const configuration = configure(signature, bag, [], { typed: oneEach({ country: chosen }), regions });
    if (!configuration.ok) throw new Error('the form is right');
    const region = configuration.config.fields.find(({ name }) => name === 'region');
    expect([region?.label, region?.type]).toEqual([label, type]);
  });
}
