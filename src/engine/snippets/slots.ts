// What a placeholder of a snippet stands for. Its default text is its name: `${1:X_train}` wants the training features.

export type Role =
  | 'model'
  | 'features'
  | 'target'
  | 'trainFeatures'
  | 'trainTarget'
  | 'testFeatures'
  | 'testTarget'
  | 'prediction'
  | 'frame'
  /** Names of columns, without quotes. */
  | 'targetColumn'
  | 'sensitiveColumn'
  | 'identifierColumn'
  | 'groupColumn'
  /** Of the data file, as the code writes it. */
  | 'path'
  | 'optimizer'
  | 'lossFunction'
  | 'trainLoader'
  | 'trainDataset';

/** Names of the document for the roles that it fills. */
export type RoleNames = ReadonlyMap<Role, string>;

/** Default text of a placeholder, and its role. Every other placeholder is the user's to fill. */
export const ROLE_OF_PLACEHOLDER: ReadonlyMap<string, Role> = new Map([
  ['model', 'model'],
  ['X', 'features'],
  ['y', 'target'],
  ['X_train', 'trainFeatures'],
  ['y_train', 'trainTarget'],
  ['X_test', 'testFeatures'],
  ['y_test', 'testTarget'],
  ['y_pred', 'prediction'],
  ['df', 'frame'],
  ['target', 'targetColumn'],
  ['sex', 'sensitiveColumn'],
  ['hkid', 'identifierColumn'],
  ['customer_id', 'groupColumn'],
  ['data/train.csv', 'path'],
  ['optimizer', 'optimizer'],
  ['criterion', 'lossFunction'],
  ['train_loader', 'trainLoader'],
  ['train_dataset', 'trainDataset'],
]);
