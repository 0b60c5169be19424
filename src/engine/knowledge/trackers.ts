// Experiment trackers and the saving of models: runs, what they record, and where a model leaves the code (DVL010, DVL011, FAI011, OPS).
import { nameTable, places, type Certainty } from './nameTable';

export type TrackerRole =
  /** Begins a run. As a context manager it ends by itself. */
  | 'start'
  | 'finish'
  | 'metric'
  | 'parameter'
  /** Records which data a run read. */
  | 'input'
  | 'artifact'
  | 'model'
  /** Records by itself from here on. */
  | 'autolog';

export interface TrackerRow {
  readonly name: string;
  readonly tracker: string;
  readonly role: TrackerRole;
  readonly certainty: Certainty;
}

function rows(
  tracker: string,
  role: TrackerRole,
  owners: string,
  names: string,
  certainty: Certainty = 'documented',
): TrackerRow[] {
  return places(owners, names).map((name) => ({ name, tracker, role, certainty }));
}

const FLAVORS =
  'mlflow.sklearn mlflow.xgboost mlflow.lightgbm mlflow.catboost mlflow.pytorch mlflow.tensorflow mlflow.keras mlflow.pyfunc mlflow.transformers mlflow.spark mlflow.statsmodels mlflow.onnx mlflow.prophet mlflow.pmdarima mlflow.h2o';
const EXPERIMENTS = 'comet_ml.Experiment comet_ml.start comet_ml.OfflineExperiment comet_ml.CometExperiment';

export const trackerTable = nameTable<TrackerRow>([
  ...rows('MLflow', 'start', 'mlflow', 'start_run'),
  ...rows('MLflow', 'finish', 'mlflow', 'end_run'),
  ...rows('MLflow', 'metric', 'mlflow mlflow.MlflowClient', 'log_metric log_metrics log_figure'),
  ...rows('MLflow', 'parameter', 'mlflow mlflow.MlflowClient', 'log_param log_params set_tag set_tags set_experiment'),
  ...rows('MLflow', 'input', 'mlflow', 'log_input log_inputs'),
  ...rows(
    'MLflow',
    'input',
    'mlflow.data',
    'from_pandas from_polars from_numpy from_spark from_huggingface from_tensorflow load_delta',
  ),
  ...rows('MLflow', 'artifact', 'mlflow mlflow.MlflowClient', 'log_artifact log_artifacts log_table log_dict log_text'),
  ...rows('MLflow', 'model', FLAVORS, 'log_model save_model'),
  ...rows('MLflow', 'model', 'mlflow', 'register_model'),
  ...rows('MLflow', 'autolog', 'mlflow', 'autolog'),
  ...rows('MLflow', 'autolog', FLAVORS, 'autolog'),
  ...rows('MLflow', 'metric', 'mlflow', 'evaluate models.evaluate'),

  ...rows('Weights & Biases', 'start', 'wandb', 'init'),
  ...rows('Weights & Biases', 'finish', 'wandb wandb.init wandb.Run', 'finish'),
  ...rows('Weights & Biases', 'metric', 'wandb wandb.init wandb.Run', 'log'),
  ...rows('Weights & Biases', 'parameter', 'wandb.config wandb.init.config', 'update'),
  ...rows('Weights & Biases', 'input', 'wandb wandb.init wandb.Run', 'use_artifact'),
  ...rows('Weights & Biases', 'artifact', 'wandb wandb.init wandb.Run', 'log_artifact save'),
  ...rows('Weights & Biases', 'model', 'wandb wandb.init wandb.Run', 'log_model link_model'),

  ...rows('Neptune', 'start', 'neptune neptune.new', 'init_run init Run'),
  ...rows('Neptune', 'finish', 'neptune.init_run neptune.init neptune.Run', 'stop'),
  ...rows('Neptune', 'metric', 'neptune.init_run neptune.Run', 'append log'),
  ...rows('Neptune', 'input', 'neptune.init_run neptune.Run', 'track_files'),
  ...rows('Neptune', 'artifact', 'neptune.init_run neptune.Run', 'upload upload_files'),

  ...rows('Comet', 'start', 'comet_ml', 'Experiment start OfflineExperiment CometExperiment init'),
  ...rows('Comet', 'finish', EXPERIMENTS, 'end'),
  ...rows('Comet', 'metric', EXPERIMENTS, 'log_metric log_metrics'),
  ...rows('Comet', 'parameter', EXPERIMENTS, 'log_parameter log_parameters'),
  ...rows('Comet', 'input', EXPERIMENTS, 'log_dataset_info log_dataset_hash get_artifact'),
  ...rows('Comet', 'artifact', EXPERIMENTS, 'log_asset log_table log_artifact log_dataframe_profile'),
  ...rows('Comet', 'model', EXPERIMENTS, 'log_model register_model'),

  ...rows('ClearML', 'start', 'clearml', 'Task.init'),
  ...rows('ClearML', 'finish', 'clearml', 'Task.init.close Task.close'),
  ...rows('ClearML', 'metric', 'clearml', 'Task.init.get_logger.report_scalar Logger.current_logger.report_scalar'),
  ...rows('ClearML', 'input', 'clearml', 'Dataset.get Dataset.create'),
  ...rows('ClearML', 'artifact', 'clearml', 'Task.init.upload_artifact Task.upload_artifact'),

  ...rows('DVC', 'start', 'dvclive', 'Live'),
  ...rows('DVC', 'finish', 'dvclive.Live', 'end'),
  ...rows('DVC', 'metric', 'dvclive.Live', 'log_metric next_step make_summary'),
  ...rows('DVC', 'parameter', 'dvclive.Live', 'log_param log_params'),
  ...rows('DVC', 'artifact', 'dvclive.Live', 'log_artifact'),

  ...rows('Aim', 'start', 'aim', 'Run', 'assumed'),
  ...rows('Aim', 'metric', 'aim.Run', 'track', 'assumed'),
  ...rows('Aim', 'finish', 'aim.Run', 'close', 'assumed'),
  ...rows('TensorBoard', 'start', 'torch.utils.tensorboard tensorboardX', 'SummaryWriter'),
  ...rows(
    'TensorBoard',
    'metric',
    'torch.utils.tensorboard.SummaryWriter tensorboardX.SummaryWriter',
    'add_scalar add_scalars add_hparams',
  ),
  ...rows('TensorBoard', 'finish', 'torch.utils.tensorboard.SummaryWriter tensorboardX.SummaryWriter', 'close'),
  ...rows('Trackio', 'start', 'trackio', 'init', 'assumed'),
  ...rows('Trackio', 'metric', 'trackio', 'log', 'assumed'),
  ...rows('Trackio', 'finish', 'trackio', 'finish', 'assumed'),
]);

/** Classes of what is recorded: an artifact says where it is made that it is data, and the call that logs it only gets it. */
export const ARTIFACT_CLASSES: ReadonlySet<string> = new Set(['wandb.Artifact']);

export interface ModelSaveRow {
  readonly name: string;
  /** Parameter with the model; `self` where the receiver is it. */
  readonly model: string;
  readonly path: string;
  readonly format: 'pickle' | 'torch' | 'keras' | 'onnx' | 'native' | 'registry' | 'hub';
  readonly params: readonly string[];
  /** Takes weights too, of which no fit is known: what is written in its place tells whether it is given a model. */
  readonly weights?: boolean;
}

function saves(
  owners: string,
  names: string,
  model: string,
  path: string,
  format: ModelSaveRow['format'],
  rest: Pick<ModelSaveRow, 'weights'> = {},
): ModelSaveRow[] {
  const params = model === 'self' ? [path] : [model, path];
  return places(owners, names).map((name) => ({ ...rest, name, model, path, format, params }));
}

/** Functions that save or publish a model. */
export const modelSaves = nameTable<ModelSaveRow>([
  ...saves('joblib', 'dump', 'value', 'filename', 'pickle'),
  ...saves('pickle', 'dump', 'obj', 'file', 'pickle'),
  ...saves('torch', 'save', 'obj', 'f', 'torch', { weights: true }),
  ...saves('torch.jit', 'save', 'm', 'f', 'torch'),
  ...saves('torch.onnx', 'export', 'model', 'f', 'onnx'),
  ...saves('onnx', 'save save_model', 'proto', 'f', 'onnx'),
  ...saves('skops.io', 'dump', 'obj', 'file', 'native'),
  ...saves('keras.saving keras.models', 'save_model', 'model', 'filepath', 'keras'),
  ...saves('tensorflow.saved_model', 'save', 'obj', 'export_dir', 'keras'),
  ...saves(
    'keras.Model keras.Sequential keras.models.Model keras.models.Sequential',
    'save save_weights export',
    'self',
    'filepath',
    'keras',
  ),
  ...saves(
    'xgboost.Booster xgboost.XGBClassifier xgboost.XGBRegressor xgboost.train',
    'save_model',
    'self',
    'fname',
    'native',
  ),
  // https://docs.fast.ai/learner.html
  ...saves(
    'fastai.vision.all.vision_learner fastai.vision.all.cnn_learner fastai.vision.all.unet_learner fastai.text.all.text_classifier_learner fastai.text.all.language_model_learner',
    'export save',
    'self',
    'file',
    'torch',
  ),
  ...saves('lightgbm.Booster lightgbm.train', 'save_model', 'self', 'filename', 'native'),
  ...saves(
    'catboost.CatBoostClassifier catboost.CatBoostRegressor catboost.CatBoost',
    'save_model',
    'self',
    'fname',
    'native',
  ),
  ...saves(FLAVORS, 'log_model save_model', 'model', 'artifact_path', 'registry'),
  ...saves('mlflow', 'register_model', 'model_uri', 'name', 'registry'),
]);

/** Methods that save their receiver, whatever its class: `model.save_pretrained(path)`. */
export const MODEL_SAVE_METHODS: ReadonlyMap<string, ModelSaveRow['format']> = new Map([
  ['save_pretrained', 'native'],
  ['save_model', 'native'],
  ['save_checkpoint', 'torch'],
  ['push_to_hub', 'hub'],
]);

/** Readers of models and weights. */
export const LOADS_MODEL = /saved_model|load_model|load_weights|^torch\.load$|^keras\./;

/** Pipelines that keep which artifact came from which. */
export const PIPELINES_WITH_LINEAGE = /^(?:kfp|zenml|metaflow|kedro|tfx)\b/;

/** Code that writes down which data or commit something was made from. */
export const LINEAGE_WORDS =
  /rev-parse|rev_parse|repo\.head|\bgit\.Repo\b|GIT_(?:COMMIT|SHA)|commit_(?:hash|sha|id)|data_?version|dataset_?version|\bsha256\b|\bmd5\b|\bdvc\.api\b|lineage|model_?card/i;

/** Calls that give the experiments of a project a name, which says what it is about, with the parameter that holds it. */
export const EXPERIMENT_NAMES: ReadonlyMap<string, { readonly keyword: string; readonly position: number | null }> =
  new Map([
    // https://mlflow.org/docs/latest/api_reference/python_api/mlflow.html#mlflow.set_experiment
    ['mlflow.set_experiment', { keyword: 'experiment_name', position: 0 }],
    // https://docs.wandb.ai/ref/python/init
    ['wandb.init', { keyword: 'project', position: null }],
    // https://clear.ml/docs/latest/docs/references/sdk/task#taskinit
    ['clearml.Task.init', { keyword: 'project_name', position: 0 }],
  ]);
