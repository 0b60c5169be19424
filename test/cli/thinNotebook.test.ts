// Notebooks without their pictures: the same JSON but for those, with the same lines.
import assert from 'node:assert/strict';
import { withoutPictures } from '../../src/cli/thinNotebook';

const PIXELS = 'iVBORw0KGgo'.repeat(500);

function thinned(text: string): string {
  return new TextDecoder().decode(withoutPictures(new TextEncoder().encode(text)));
}

/** A notebook with one output of the given data. */
function notebook(data: object, indent: number): string {
  const cell = {
    cell_type: 'code',
    source: ['x = {"image/png": "é\\"", "a": 1}\n', 'x'],
    outputs: [{ output_type: 'display_data', data }],
  };
  return JSON.stringify({ cells: [cell, cell], metadata: {} }, null, indent);
}

describe('a notebook without its pictures', () => {
  for (const indent of [0, 1, 4]) {
    it(`keeps everything else and every line, indented by ${indent}`, () => {
      const rest = { 'text/plain': ['<Figure>'], 'image/svg+xml': ['<svg/>'], 'text/html': 'é"image/png": "kept"' };
      const text = notebook({ 'image/png': PIXELS, 'image/jpeg': [`${PIXELS}\n`, PIXELS], ...rest }, indent);
      const thin = thinned(text);
      assert.ok(thin.length < 1500 + 40 * indent * 10);
      assert.deepEqual(
        JSON.parse(thin),
        JSON.parse(notebook({ 'image/png': '', 'image/jpeg': ['', ''], ...rest }, indent)),
      );
      assert.equal(thin.split('\n').length, text.split('\n').length);
    });
  }

  it('leaves alone what has none, what is no string, and what is cut short', () => {
    for (const text of [
      notebook({ 'text/plain': 'x' }, 1),
      notebook({ 'image/png': { a: 1 }, 'application/pdf': 3 }, 1),
      '{"image/png": "AAAA',
      '{"image/png": ["AAAA", 1]}',
      '"image/png',
      '',
    ])
      assert.equal(thinned(text), text);
  });
});
