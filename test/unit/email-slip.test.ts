/** Which email addresses look like a slip of the pen, and what is offered instead. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { probablyMeant } from '../../src/core/email-slip.js';

const slips = {
  'gmial.com': 'gmail.com',
  'gmai.com': 'gmail.com',
  'gmaill.com': 'gmail.com',
  'gmsil.com': 'gmail.com',
  'gmail.co': 'gmail.com',
  'gmail.comm': 'gmail.com',
  'gmail.con': 'gmail.com',
  'GMIAL.COM': 'gmail.com',
  'mgail.com': 'gmail.com',
  'yaho.com': 'yahoo.com',
  'yhaoo.com': 'yahoo.com',
  'hotmial.com': 'hotmail.com',
  'outlok.com': 'outlook.com',
  'iclod.com': 'icloud.com',
  'our-union.con': 'our-union.com',
  'our-union.cmo': 'our-union.com',
};

for (const [domain, meant] of Object.entries(slips)) {
  test(`U17 jo@${domain} is offered as jo@${meant}`, () => {
    expect(probablyMeant(`jo@${domain}`)).toBe(`jo@${meant}`);
  });
}

const right = [
  'gmail.com',
  'GMAIL.com',
  'mail.com',
  'ymail.com',
  'email.com',
  'example.org',
  'our-union.co',
  'gmail.example.org',
  'gmx.de',
  'me.com',
  'live.com',
  'g.co',
  'xn--mnchen-3ya.example',
];

for (const domain of right) {
  test(`U17 nothing is offered for jo@${domain}`, () => {
    expect(probablyMeant(`jo@${domain}`)).toBeUndefined();
  });
}

for (const text of ['', 'jo', '@gmial.com', 'jo@', '@']) {
  test(`U17 nothing is offered for ${JSON.stringify(text)}, which is no address`, () => {
    expect(probablyMeant(text)).toBeUndefined();
  });
}

test('U17 the part before the @ stays as it was typed', () => {
  expect(probablyMeant('Jo.O’Neil+news@gmial.com')).toBe('Jo.O’Neil+news@gmail.com');
});

test('U17 what is offered is never itself a slip', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      const meant = probablyMeant(address);
      expect(meant === undefined ? undefined : probablyMeant(meant)).toBeUndefined();
    }),
  );
});
