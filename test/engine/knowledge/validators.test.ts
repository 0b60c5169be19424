// Identifiers in text: vectors of each check digit, the gates against plain numbers, and masks that give nothing away.
import assert from 'node:assert/strict';
import {
  chineseResident,
  cpf,
  dni,
  hkid,
  iban,
  luhn,
  nhs,
  nir,
  nric,
  verhoeff,
} from '../../../src/engine/knowledge/validators/checkDigits';
import { scanText, type ScanOptions } from '../../../src/engine/knowledge/validators/scan';

function types(text: string, options?: ScanOptions): string {
  return scanText(text, options)
    .map((match) => match.type)
    .join(' ');
}

/** The same numbers on every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

describe('check digits', () => {
  it('of Hong Kong identity cards', () => {
    for (const id of [
      'A123456(3)',
      'G123456(A)',
      'E364912(5)',
      'D288754(2)',
      'P131609(9)',
      'C123456(9)',
      'AB123456(9)',
      'AB987654(3)',
    ]) {
      const [, letters = '', digits = '', check = ''] = /^([A-Z]+)(\d{6})\((.)\)$/.exec(id) ?? [];
      assert.ok(hkid(letters, digits, check), id);
      assert.ok(!hkid(letters, digits, check === '0' ? '1' : '0'), id);
    }
    assert.ok(!hkid('A', '123456', '7'));
    assert.ok(!hkid('WX', '123456', '4'));
  });
  it('of Spain, Brazil and France', () => {
    assert.ok(['12345678Z', '48213907L', 'X4829137B', 'Y0751238A'].every(dni));
    assert.ok(!['12345678A', 'X4829137C'].some(dni));
    assert.ok(['52998224725', '39053344705'].every(cpf));
    assert.ok(!['52998224726', '52998224735'].some(cpf));
    assert.ok(['284097800608457', '169055951204521'].every(nir));
    assert.ok(!['284097800608458', '384097800608457'].some(nir));
  });
  it('of cards', () => {
    assert.ok(luhn('4539148803436467'));
    assert.ok(!luhn('4539148803436468'));
  });
  it('of IBAN, with the length of the country', () => {
    assert.ok(iban('GB82WEST12345698765432'));
    assert.ok(iban('DE89370400440532013000'));
    assert.ok(!iban('GB82WEST12345698765433'));
    assert.ok(!iban('DE8937040044053201300'));
    assert.ok(!iban('XX82WEST12345698765432'));
  });
  it('of NHS numbers', () => {
    assert.ok(nhs('9434765919'));
    assert.ok(!nhs('9434765918'));
  });
  it('of Chinese residents', () => {
    assert.ok(chineseResident('11010519491231002X'));
    assert.ok(!chineseResident('440524188001010014'), 'born before 1900');
    assert.ok(!chineseResident('110105194912310021'));
    assert.ok(!chineseResident('11010519491331002X'));
  });
  it('of Aadhaar', () => {
    assert.ok(verhoeff('2363'));
    assert.ok(!verhoeff('2364'));
    assert.ok(verhoeff('234123412346'));
  });
  it('of Singapore', () => {
    for (const id of ['S1234567D', 'T1234567J', 'F1234567N', 'G1234567X', 'M1234567K']) assert.ok(nric(id), id);
    assert.ok(!nric('S1234567A'));
  });
});

describe('identifiers in text', () => {
  const positive: [string, string][] = [
    ['mail alice.wong@cuhk-clinic.hk now', 'email'],
    ['0  Bob  bob_smith+x@gmail.com  34', 'email'],
    ['ID: E364912(5)', 'hkid'],
    ['HKID E3649125', 'hkid'],
    ['AB987654(3)', 'hkid'],
    ['card 4539 1488 0343 6467', 'card'],
    ['4539-1488-0343-6467', 'card'],
    ['credit_card_number\n4539148803436467', 'card'],
    ['IBAN GB69 BARC 2003 8473 6199 25 paid', 'iban'],
    ['DE48200411330532017788', 'iban'],
    ['SSN 536-22-8726', 'ssn'],
    ['Alice,536-22-8726,34', 'ssn'],
    ['912-78-1234', 'itin'],
    ['NHS no 943 476 5919', 'nhs'],
    ['nhs_number 9434765919', 'nhs'],
    ['NINO: AB 12 34 56 C', 'nino'],
    ['national insurance AB123456C', 'nino'],
    ['call +852 9123 4567', 'hk-phone'],
    ['tel 852-9123-4567', 'hk-phone'],
    ['+44 20 8912 3456', 'phone'],
    ['phone +14155552671', 'phone'],
    ['11010519491231002X', 'cn-id'],
    ['身份证号 11010519491231002X', 'cn-id'],
    ['2341 2341 2346', 'aadhaar'],
    ['NRIC S1234567D', 'nric'],
    ['client ip 81.2.69.142', 'ipv4'],
    ['File "/home/mwong/project/train.py", line 3', 'home-path'],
    ['C:\\Users\\mwong\\data.csv', 'home-path'],
    ["'C:\\\\Users\\\\mwong\\\\data.csv'", 'home-path'],
    ['/Users/mwong/anaconda3/lib', 'home-path'],
  ];
  for (const [text, type] of positive) it(`${type} in ${JSON.stringify(text)}`, () => assert.equal(types(text), type));

  const negative = [
    'user@example.com',
    'a@b.com',
    'xyz@c.com',
    'Resolving raw.githubusercontent.com... 185.199.110.133, 185.199.109.133',
    'pip-packages (from sagemaker>2.0) (1.6.6.4)',
    'noreply@github.com',
    '"DEFAULT_EMAIL": "ml-alerts@cardshield.com"',
    'to = ["data.platform.team@cardshield.com", "oncall@cardshield.com", "alerts-prod@cardshield.com"]',
    'write to marketing@client.com',
    'email="analyst@shop-chain.com"',
    'recipient: billing@northwind.io',
    'git@github.com:me/repo.git',
    'ssh://mwong@host.org/x',
    'pip install git+https://tok@github.com/x',
    'X.T@w.mean()',
    '@app.route',
    'import a@b',
    '# Author: Jane Roe <jane.roe@uni.edu>',
    'foo@2x.png',
    'info@shop.com',
    'A123456(3)',
    'A123456(7)',
    'E3649125',
    'VX123456',
    '4111 1111 1111 1111',
    '4242424242424242',
    '4539148803436467',
    '0000 0000 0000 0000',
    '[4539 1488 0343 6467]',
    '[[4539 1488 0343 6467 1200]',
    '12 4539 1488 0343 6467 9',
    '078-05-1120',
    '123-45-6789',
    '000-12-3456',
    '2021-03-04',
    '10-536-22-8726',
    '536-22-87261',
    '943 476 5918',
    '415-555-2671',
    '+44 20 7946 0958',
    '+44 7700 900123',
    '+61 491 570 156',
    '+33 6 39 98 12 34',
    '+86 123 4567 8900',
    '9434765919',
    '1623456789',
    'AB123456C',
    'S1234567D',
    '1.13.0.1',
    'torch==1.13.0.1',
    '192.168.1.20',
    '81.2.69.142',
    '1e+10',
    '+0.123456',
    '+12345',
    'loss: 0.536-22-8726',
    '/home/jovyan/work',
    '/home/aistudio/libraries',
    '/home/runner/work',
    'https://host.org/home/page',
    '/Users/Shared/x',
    '110105194912310021',
    '3.14159265358979',
    '20210304123456',
    'GB82WEST12345698765433',
    'IBAN GB82 WEST 1234 5698 7654 32',
    'DE89370400440532013000',
    'sha 4539148803436467a',
    'id_536-22-8726',
  ];
  for (const text of negative) it(`none in ${JSON.stringify(text)}`, () => assert.equal(types(text), ''));

  it('takes the header of a column for context', () => {
    assert.equal(types('9434765919', { context: 'nhs_number' }), 'nhs');
    assert.equal(types('E3649125', { context: 'HKID' }), 'hkid');
  });
  it('tells where, and only what it may show', () => {
    const text = 'x = "E364912(5)" and alice.wong@cuhk-clinic.hk';
    const matches = scanText(text);
    assert.deepEqual(
      matches.map(({ masked }) => masked),
      ['E3*****(*)', 'a***@***.hk'],
    );
    assert.deepEqual(
      matches.map(({ index, length }) => text.slice(index, index + length)),
      ['E364912(5)', 'alice.wong@cuhk-clinic.hk'],
    );
    assert.deepEqual(Object.keys(matches[0] ?? {}).sort(), ['index', 'length', 'masked', 'type']);
  });
  it('keeps to the types and the number asked for', () => {
    const text = 'a.wong@cuhk.hk b.wong@cuhk.hk 536-22-8726';
    assert.equal(types(text, { types: ['ssn'] }), 'ssn');
    assert.equal(types(text, { limit: 1 }), 'email');
  });
  it('passes over pictures', () => {
    const picture = `<img src="data:image/png;base64,${'E364912+5/bob@x.hk'.replaceAll('@', '')}AAAA4539148803436467"> 536-22-8726`;
    assert.equal(types(picture), 'ssn');
  });
  it('passes over drawings, also those in the quoted page of a frame', () => {
    // The points of a letter's outline, which pass the check of a payment card.
    const drawing = '<svg><path d="M 4539 1488 0343 6467 \nQ 25 8"/></svg>';
    const quoted = drawing.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
    assert.equal(types('Q 4539 1488 0343 6467'), 'card');
    assert.equal(types(`${drawing} 536-22-8726 <iframe srcdoc="${quoted}"> a.wong@cuhk.hk ${drawing}`), 'ssn email');
    assert.equal(types(`a.wong@cuhk.hk ${drawing.slice(0, -6)}`), 'email', 'one that is cut short');
  });
  it('is silent on empty text and lone anchors', () => {
    for (const text of ['', '@', '+', '1', 'A1', '\\Users\\', '/home/', ';base64,']) assert.equal(types(text), '');
  });
});

describe('plain numbers', () => {
  it('of many kinds are no identifiers', () => {
    const next = random(7);
    const integer = (digits: number) =>
      String(Math.floor(next() * 9 + 1)) + Array.from({ length: digits - 1 }, () => Math.floor(next() * 10)).join('');
    const kinds: (() => string)[] = [
      () => (next() * 1000).toFixed(6),
      () => integer(10),
      () => integer(16),
      () => integer(18),
      () => String(Math.floor(1.5e9 + next() * 3e8)),
      () => `[${[4, 4, 4, 4].map(integer).join(' ')}]`,
      () => `${integer(4)} ${integer(4)} ${integer(4)} ${integer(4)} ${integer(4)}`,
      () => `${integer(3)} ${integer(3)} ${integer(4)} ${integer(3)}`,
      () => next().toExponential(4),
      () => integer(8) + 'abcdef',
    ];
    for (const kind of kinds) {
      const text = Array.from({ length: 20_000 }, kind).join('\n');
      assert.equal(types(text.slice(0, 400_000)), '', kind.toString());
    }
  });
});
