// How sizes are written for people.
import assert from 'node:assert/strict';
import { bytesShort, bytesText } from '../../src/onnx/text/bytes';

describe('a size', () => {
  it('has the largest unit of which it is at least one, and digits that count', () => {
    const sizes = [1023, 1024, 1.5 * 1024 ** 2, 123.4 * 1024 ** 2, 7 * 1024 ** 3];
    assert.deepEqual(sizes.map(bytesShort), ['1023 B', '1.00 KiB', '1.50 MiB', '123 MiB', '7.00 GiB']);
    assert.equal(bytesText(999), '999 B');
    assert.equal(bytesText(7 * 1024 ** 3), '7,516,192,768 B (7.00 GiB)');
  });
});
