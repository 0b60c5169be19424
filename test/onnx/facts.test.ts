// What is known of a value, joined from what was inferred, what the file declares, and the ways that lead to it.
import assert from 'node:assert/strict';
import { symbol, type Expr } from '../../src/onnx/shapes/expression';
import {
  factOfType,
  joinFacts,
  MAX_DATA,
  mergeFacts,
  tensorFact,
  UNKNOWN,
  type Fact,
} from '../../src/onnx/shapes/facts';

/** `1[2,n]{3,4}`: type, shape, elements. */
function shown(fact: Fact): string {
  if (fact.kind === 'sequence' || fact.kind === 'optional') return `${fact.kind} of ${shown(fact.element)}`;
  if (fact.kind !== 'tensor') return fact.kind;
  const data = fact.data === undefined ? '' : `{${fact.data.map((item) => String(item ?? '?')).join(',')}}`;
  return `${fact.type}[${fact.shape?.map(String).join(',') ?? '?'}]${data}`;
}

describe('what is known of a value', () => {
  const merged = (inferred: Expr[] | undefined, declared: Expr[] | undefined): string =>
    shown(mergeFacts(tensorFact(1, inferred), tensorFact(1, declared)));

  it('takes a number before a symbol, an inferred size before a declared one, and any before an anonymous one', () => {
    assert.equal(merged([2, symbol('n')], [symbol('batch'), 5]), '1[2,5]');
    assert.equal(merged([2], [3]), '1[2]');
    assert.equal(merged([symbol('n')], [symbol('batch')]), '1[n]');
    assert.equal(merged([symbol('?y.0')], [symbol('batch')]), '1[batch]');
    assert.equal(merged(undefined, [4]), '1[4]');
    assert.equal(merged([4], undefined), '1[4]');
    assert.equal(merged([2, 3], [6]), '1[2,3]');
  });

  it('takes the declared type where none is inferred, and keeps the elements', () => {
    assert.equal(shown(mergeFacts(tensorFact(0, [2], [3, 4]), tensorFact(7, [2]))), '7[2]{3,4}');
    assert.equal(shown(mergeFacts(tensorFact(6, [2]), tensorFact(7, [2]))), '6[2]');
    assert.equal(shown(mergeFacts(UNKNOWN, tensorFact(7, [2]))), '7[2]');
    assert.equal(shown(mergeFacts(tensorFact(7, [2]), { kind: 'optional', element: UNKNOWN })), '7[2]');
  });

  it('is completed within sequences and optional values', () => {
    const [open, declared] = [tensorFact(1, undefined), tensorFact(1, [3])];
    const sequence = (element: Fact): Fact => ({ kind: 'sequence', element, length: 2 });
    assert.equal(shown(mergeFacts(sequence(open), sequence(declared))), 'sequence of 1[3]');
    const optional = (element: Fact): Fact => ({ kind: 'optional', element });
    assert.equal(shown(mergeFacts(optional(open), optional(declared))), 'optional of 1[3]');
  });

  it('holds as many elements as are worth following', () => {
    const elements = (count: number): readonly Expr[] => Array.from({ length: count }, (_, i) => i);
    assert.equal(tensorFact(7, [MAX_DATA], elements(MAX_DATA)).data?.length, MAX_DATA);
    assert.equal(tensorFact(7, [MAX_DATA + 1], elements(MAX_DATA + 1)).data, undefined);
  });

  it('is of two ways what both agree on', () => {
    const joined = (a: Fact, b: Fact): string => shown(joinFacts(a, b, 'y'));
    assert.equal(joined(tensorFact(7, [2], [3, 4]), tensorFact(7, [2], [3, 4])), '7[2]{3,4}');
    assert.equal(joined(tensorFact(7, [2], [3, 4]), tensorFact(7, [2], [3, 5])), '7[2]');
    assert.equal(joined(tensorFact(7, [2], [3, undefined]), tensorFact(7, [2], [3, 5])), '7[2]');
    assert.equal(joined(tensorFact(7, [1], [3]), tensorFact(7, [1])), '7[1]');
    assert.equal(joined(tensorFact(1, [2]), tensorFact(7, [2])), '0[2]');
    assert.equal(joined(tensorFact(1, [2]), tensorFact(1, [2, 3])), '1[?]');
    // Where one way may have nothing, the value may have nothing.
    const optional: Fact = { kind: 'optional', element: tensorFact(1, [2]) };
    assert.equal(joined(optional, tensorFact(1, [2])), 'optional of 1[2]');
    assert.equal(joined(tensorFact(1, [3]), optional), 'optional of 1[?y.0]');
  });

  it('reads the sums and products that exporters write as names of sizes', () => {
    const size = (name: string, given?: [string, number][]): string => {
      const type = { kind: 'tensor', elemType: 1, dims: [name] } as const;
      return shown(factOfType(type, 'x', given && new Map(given), true));
    };
    assert.equal(size('past + 1', [['past', 7]]), '1[8]');
    assert.equal(size('2*batch', [['batch', 3]]), '1[6]');
    assert.equal(
      size('past + 2*new', [
        ['past', 7],
        ['new', 2],
      ]),
      '1[11]',
    );
    assert.equal(size('past + new', [['new', 2]]), '1[past + 2]');
    assert.equal(size('past + new', [['past + new', 5]]), '1[5]');
    assert.equal(size('seq-len', [['seq', 5]]), '1[seq-len]');
  });

  it('names sizes that are left open: of inputs for the caller, of all else for itself', () => {
    const type = { kind: 'tensor', elemType: 1, dims: [null, 4] } as const;
    assert.equal(shown(factOfType(type, 'x', undefined, true)), '1[x.0,4]');
    assert.equal(shown(factOfType(type, 'h')), '1[?h.0,4]');
  });
});
