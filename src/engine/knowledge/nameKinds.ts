// Names of libraries that are known by their kind alone: what follows from them is the same for all, so they need no row.
import type { NameKind } from '../semantics/effects';

const KINDS: Readonly<Record<NameKind, RegExp>> = {
  'model class':
    /^(?:torch\.nn\.|keras\.(?:Model|models\.Model|Sequential)|tensorflow\.keras\.(?:Model|models\.)|lightning\.|pytorch_lightning\.|torchvision\.models\.|timm\.(?:models\.)?create_model$)/,
  loss: /^torch\.nn\.(?:\w+\.)*\w+Loss$/,
  generator: /^numpy\.random\.(?:default_rng|RandomState|Generator)$/,
  'usual values':
    /^(?:(?:nan)?(?:quantile|percentile|mean|median|std|var)|describe|zscore|iqr|mad|median_abs_deviation|\w*Scaler|IsolationForest|LocalOutlierFactor|EllipticEnvelope|OneClassSVM)$/,
  'column matrix': /^(?:corr|cov|phik_matrix)$/,
  'text pieces': /^(?:r?split|r?partition|extract)$/,
  'formula model': /^statsmodels/,
  'formula figures': /^(?:params|pvalues|tvalues|bse)$/,
  'learnt of each row': /^(?:labels_|embedding_|row_labels_|outlier_labels_)$/,
};

/** See `Knowledge.is`. */
export function isOfKind(kind: NameKind, name: string): boolean {
  return KINDS[kind].test(name);
}
