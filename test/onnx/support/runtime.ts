// onnxruntime in the child that the product uses, from source.
import { join, resolve } from 'node:path';
import { measureWith } from '../../../src/measure/client';

const root = resolve(import.meta.dirname, '../../..');

export const measure = measureWith(join(root, 'src/measure/entry.ts'), ['--import', 'tsx']);
