// Every table of the libraries: one file per library, a new library is a new line here.
import type { Row } from '../rows';
import { automl } from './automl';
import { boosting } from './boosting';
import { builtins } from './builtins';
import { datasets } from './datasets';
import { encoders } from './encoders';
import { estimatorMethods } from './estimatorMethods';
import { explainers } from './explainers';
import { fastai } from './fastai';
import { forecasting } from './forecasting';
import { gensim } from './gensim';
import { huggingface } from './huggingface';
import { imblearn } from './imblearn';
import { keras } from './keras';
import { numpy } from './numpy';
import { pandas } from './pandas';
import { pictures } from './pictures';
import { polars } from './polars';
import { pyspark } from './pyspark';
import { recommenders } from './recommenders';
import { signals } from './signals';
import { sources } from './sources';
import { statsmodels } from './statsmodels';
import { survival } from './survival';
import { synthesizers } from './synthesizers';
import { torch } from './torch';
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
  imblearn,
  synthesizers,
  boosting,
  encoders,
  statsmodels,
  forecasting,
  keras,
  torch,
  huggingface,
  fastai,
  gensim,
  polars,
  pyspark,
  automl,
  survival,
  recommenders,
  sources,
  pictures,
  signals,
  explainers,
  datasets,
];
