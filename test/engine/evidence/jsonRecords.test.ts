// Column names of JSON in the ways it is written, whole and cut where reading ends.
import assert from 'node:assert/strict';
import { readJsonHeader, readJsonLinesHeader } from '../../../src/engine/evidence/headers/jsonRecords';

const of = (names: string[], complete = true) => ({ names, complete });

describe('column names of JSON', () => {
  it('come from all records, for one may lack what another has', () => {
    assert.deepEqual(readJsonLinesHeader('{"id": 1}\n{"age": 2}', false), of(['id', 'age']));
    assert.deepEqual(readJsonHeader('[{"id": 1}, {"age": 2}]', false), of(['id', 'age']));
    assert.deepEqual(readJsonHeader('[{"id": 1}, {"age": 2}, {"ward": 3}, {"na', true), of(['id', 'age', 'ward']));
  });

  it('come from lines that are whole, also where the name of the file does not promise lines', () => {
    assert.deepEqual(readJsonLinesHeader('{"id": 1}\n{"age": 2, "na', true), of(['id']));
    assert.deepEqual(readJsonHeader('{"id": 1}\n{"age": 2}\n', false), of(['id', 'age']));
    assert.equal(readJsonLinesHeader('{"id": 1}\n[1, 2]\n', false), null);
  });

  it('are found under the key that holds the records', () => {
    for (const key of ['data', 'records', 'rows', 'features'])
      assert.deepEqual(readJsonHeader(`{"count": 1, "${key}": [{"id": 1, "age": 2}]}`, false), of(['id', 'age']));
  });

  it('end at no bracket or quote within a text', () => {
    assert.deepEqual(readJsonHeader('[{"note": "a\\"}]", "id": 1}, {"ag', true), of(['note', 'id']));
  });

  it('are the keys of a map of columns, not all of which are seen where it is cut', () => {
    assert.deepEqual(readJsonHeader('{"id": {"0": 1}, "age": {"0": 2}}', false), of(['id', 'age']));
    assert.deepEqual(readJsonHeader('{"id": {"0": 1}, "age": {"0": 2, "1"', true), of(['id', 'age'], false));
    assert.equal(readJsonHeader('{}', false), null);
  });

  it('are those that a schema lists, where the records lie behind what is read', () => {
    const start = '{"schema": {"fields": [{"name": "id", "type": "integer"}, {"name": "age", "type": "integer"}';
    assert.deepEqual(readJsonHeader(`${start}]}, "data": [{"id": 1, "age": 2}, {"id`, true), of(['id', 'age']));
    assert.deepEqual(readJsonHeader(`${start}, {"na`, true), of(['id', 'age'], false));
  });

  it('are properties of what has a geometry, and of nothing else', () => {
    assert.deepEqual(readJsonHeader('[{"geometry": null, "properties": {"ward": 1}}]', false), of(['ward']));
    assert.deepEqual(readJsonHeader('[{"id": 1, "properties": {"ward": 1}}]', false), of(['id', 'properties']));
  });
});
