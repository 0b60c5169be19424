// Every table of the libraries: one file per library, a new library is a new line here.
import type { Row } from '../rows';
import { builtins } from './builtins';
import { estimatorMethods } from './estimatorMethods';
import { numpy } from './numpy';
import { pandas } from './pandas';
import { evaluation } from './sklearn/evaluation';
import { models } from './sklearn/models';
import { transformers } from './sklearn/transformers';

export const LIBRARIES: readonly (readonly Row[])[] = [
  builtins,
  numpy,
  pandas,
  transformers,
  models,
  evaluation,
  estimatorMethods,
];
