import assert from 'node:assert/strict';
import { readDelimitedHeader } from '../../../src/engine/evidence/headers/delimited';
import { decodeText } from '../../../src/engine/evidence/headers/textEncoding';

const header = (text: string, cut = false) => readDelimitedHeader(text, cut);

describe('headers of delimited text', () => {
  it('reads names with each separator', () => {
    for (const separator of [',', ';', '\t', '|']) {
      const text = [
        ['id', 'sex', 'age'],
        ['1', 'F', '30'],
        ['2', 'M', '41'],
      ]
        .map((r) => r.join(separator))
        .join('\n');
      assert.deepEqual(header(text), { names: ['id', 'sex', 'age'], complete: true }, separator);
    }
  });

  it('keeps separators and line ends in quotes', () => {
    assert.deepEqual(header('"last, first","said ""hi""","two\nlines"\r\n"a","b","c"\r\n')?.names, [
      'last, first',
      'said "hi"',
      'two\nlines',
    ]);
  });

  it('is not misled by decimal commas', () => {
    assert.deepEqual(header('id;price;tax\n1;2,5;0,1\n2;3,5;0,2\n')?.names, ['id', 'price', 'tax']);
  });

  it('never takes a first record of data for names', () => {
    assert.deepEqual(header('39, State-gov, 77516, Bachelors\n50, Private, 83311, HS-grad\n'), {
      names: [],
      complete: false,
    });
    assert.deepEqual(header('1.5,2.5\n1.0,3.0\n'), { names: [], complete: false });
    assert.deepEqual(header('anna@example.org,F\nbert@example.org,M\n'), { names: [], complete: false });
    assert.deepEqual(header('red,yes\nblue,yes\ngreen,no\n'), { names: [], complete: false });
    assert.deepEqual(header('2020-01-01,5\n2020-01-02,6\n'), { names: [], complete: false });
    assert.deepEqual(header('2020-01-01,fair\n2020-01-02,rain\n'), { names: [], complete: false });
    const review = 'It came late and one of the legs was missing. '.repeat(3);
    assert.deepEqual(header(`${review},bad\nFine.,good\n`), { names: [], complete: false });
  });

  it('takes years and counts for names where they are no data', () => {
    assert.deepEqual(header('country,1990,1991,1992\nHK,5.7,5.8,5.9\nFR,58.2,58.5,58.6\n')?.names, [
      'country',
      '1990',
      '1991',
      '1992',
    ]);
    assert.deepEqual(header(',city,sex\n0,x,F\n1,y,M\n')?.names, ['Unnamed: 0', 'city', 'sex']);
    assert.deepEqual(header(',0,1,2\n0,5,6,7\n1,8,9,10\n')?.names, ['Unnamed: 0', '0', '1', '2']);
    for (const data of [
      'anna,1990,2008\nbert,1985,2003\n',
      'anna,1990,1991,1992\nbert,1985,1986,1987\n',
      '1,2\n3,4\n',
    ]) {
      assert.deepEqual(header(data)?.names, [], data);
    }
  });

  it('does not take prose for a table', () => {
    const prose = 'Dear Ms Chan, thank you\nfor your letter of May, which\nreached us, late, today.\n';
    assert.equal(readDelimitedHeader(prose, false, true), null);
    assert.deepEqual(readDelimitedHeader('id age\n1 30\n2 40\n', false, true)?.names, ['id', 'age']);
  });

  it('names as pandas does', () => {
    assert.deepEqual(header(',a,a,b\n0,1,2,3\n')?.names, ['Unnamed: 0', 'a', 'a.1', 'b']);
  });

  it('skips comments and the separator line of Excel', () => {
    assert.deepEqual(header('# made on Monday\n# by hand\nid,age\n1,2\n')?.names, ['id', 'age']);
    assert.deepEqual(header('# id,age\n1,2\n')?.names, ['# id', 'age']);
    assert.deepEqual(header('sep=;\nid;age\n1;2\n')?.names, ['id', 'age']);
  });

  it('reads columns kept apart by spaces', () => {
    assert.deepEqual(header('mpg  cyl  name\n21.0 6    mazda\n22.8 4    datsun\n')?.names, ['mpg', 'cyl', 'name']);
  });

  it('reads a single column', () => {
    assert.deepEqual(header('"home address"\n"1, High Street"\n"2 Low Street"\n'), {
      names: ['home address'],
      complete: true,
    });
    assert.deepEqual(header('email\n'), { names: ['email'], complete: true });
  });

  it('says that a header that goes on is not whole', () => {
    assert.equal(header('a,b,c', true)?.complete, false);
    assert.equal(header('a,b,c\n1,2', true)?.complete, true);
  });

  it('knows nothing of an empty file', () => {
    assert.equal(header(''), null);
    assert.equal(header('\n\n'), null);
  });

  it('stays quick on a hostile line', () => {
    assert.equal(header('"'.repeat(65_536), true)?.complete ?? false, false);
    assert.equal(header(','.repeat(65_536), true)?.complete ?? false, false);
  });
});

describe('encodings of data files', () => {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
  const ascii = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));

  it('reads UTF-8 with and without a mark, also where a character is cut', () => {
    assert.equal(decodeText(new TextEncoder().encode('\ufeffid,âge')), 'id,âge');
    const cut = new TextEncoder().encode('id,年');
    assert.equal(decodeText(cut.subarray(0, cut.length - 1)), 'id,');
  });

  it('reads UTF-16 in both orders, marked or not', () => {
    const little = Array.from('id,sex,age\n').flatMap((char) => [char.charCodeAt(0), 0]);
    const big = Array.from('id,sex,age\n').flatMap((char) => [0, char.charCodeAt(0)]);
    assert.equal(decodeText(bytes(0xff, 0xfe, ...little)), 'id,sex,age\n');
    assert.equal(decodeText(bytes(0xfe, 0xff, ...big)), 'id,sex,age\n');
    assert.equal(decodeText(bytes(...little)), 'id,sex,age\n');
    assert.equal(decodeText(bytes(...big)), 'id,sex,age\n');
  });

  it('tells GB18030 and Big5 from Western text', () => {
    assert.equal(decodeText(bytes(0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc4, 0xea, 0xc1, 0xe4, 0x0a)), '姓名,年龄\n');
    assert.equal(decodeText(bytes(0xa9, 0x6d, 0xa6, 0x57, 0x2c, 0xa6, 0x7e, 0xc4, 0xd6, 0x0a)), '姓名,年齡\n');
    assert.equal(decodeText(bytes(...ascii('pr'), 0xe9, ...ascii('nom,ann'), 0xe9, ...ascii('e\n'))), 'prénom,année\n');
  });
});
