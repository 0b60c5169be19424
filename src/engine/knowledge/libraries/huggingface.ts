// Hugging Face datasets, transformers and hubs. Signatures from the documentation; revision rules stand in hubs.ts.
import { classes, functions, methods, readers, type Row } from '../rows';

const own = { libraries: ['datasets'] } as const;

export const huggingface: Row[] = [
  ...functions('datasets', 'load-dataset', 'load_dataset(path name data_dir data_files split)', {
    returns: 'dataset',
    path: 'path',
    tags: ['hub'],
  }),
  ...readers('datasets', 'load_from_disk(dataset_path)', { returns: 'dataset' }),
  ...functions('datasets', 'load-dataset', 'load_dataset_builder(path name)', {
    returns: 'dataset',
    path: 'path',
    tags: ['hub'],
  }),
  ...functions('datasets.Dataset', 'dataset', 'from_pandas(df) from_generator(generator) from_polars(df)', {
    returns: 'dataset',
  }),
  ...functions('datasets.Dataset', 'dataset', 'from_dict(mapping) from_list(mapping)', {
    returns: 'dataset',
    tags: ['records'],
  }),
  ...readers(
    'datasets.Dataset',
    'from_csv(path_or_paths) from_json(path_or_paths) from_parquet(path_or_paths) from_text(path_or_paths) from_file(filename)',
    {
      returns: 'dataset',
    },
  ),
  ...readers('datasets.Dataset', 'from_sql(sql con)', { returns: 'dataset', tags: ['sql'] }),
  ...functions('datasets', 'same', 'DatasetDict(data) IterableDatasetDict(data)', {
    returns: 'dataset',
    tags: ['named-parts'],
  }),
  ...functions('datasets', 'combine-rows', 'concatenate_datasets(dsets) interleave_datasets(datasets)', {
    returns: 'dataset',
  }),
  ...methods('dataset', 'split', 'train_test_split(test_size train_size shuffle)', { ...own, tags: ['random'] }),
  ...methods('dataset', 'apply', 'map(function)', own),
  ...methods('dataset', 'filter', 'filter(function)', own),
  ...methods('dataset', 'dataset-take', 'select(indices) take(n)', own),
  ...methods('dataset', 'dataset-skip', 'skip(n)', own),
  ...methods('dataset', 'shuffle', 'shuffle(seed)', own),
  ...methods('dataset', 'sort', 'sort(column_names)', own),
  ...methods('dataset', 'sample', 'shard(num_shards index)', own),
  ...methods('dataset', 'drop', 'remove_columns(column_names)', own),
  ...methods('dataset', 'select-columns', 'select_columns(column_names)', own),
  ...methods(
    'dataset',
    'rename',
    'rename_column(original_column_name new_column_name) rename_columns(column_mapping)',
    own,
  ),
  ...methods('dataset', 'assign', 'add_column(name column)', own),
  ...methods('dataset', 'combine-rows', 'add_item(item)', own),
  ...methods(
    'dataset',
    'dataset-same',
    'with_format(type) cast(features) cast_column(column feature) class_encode_column(column) flatten with_transform(transform) to_tf_dataset repeat(num_times) batch(batch_size) to_iterable_dataset',
    own,
  ),
  ...methods('dataset', 'dataset-same', 'set_format(type) set_transform(transform) reset_format', {
    ...own,
    inplace: 'always',
  }),
  ...methods('dataset', 'same', 'to_pandas to_polars to_dict to_list', { ...own, returns: 'table' }),
  ...methods(
    'dataset',
    'write',
    'to_csv(path_or_buf) to_json(path_or_buf) to_parquet(path_or_buf) to_sql(name con) save_to_disk(dataset_path) push_to_hub(repo_id)',
    own,
  ),
  ...methods('dataset', 'categories', 'unique(column)', own),
  ...methods('dataset', 'other', 'column_names features num_rows shape info', own),

  ...classes(
    'transformers',
    'network',
    'Trainer(model args data_collator train_dataset eval_dataset) Seq2SeqTrainer(model args data_collator train_dataset eval_dataset)',
    {
      wraps: ['model'],
      holds: ['train_dataset', 'eval_dataset'],
      tags: ['trainer', 'black-box', 'neural'],
    },
  ),
  ...classes(
    'transformers',
    'network',
    `TFAutoModelForSequenceClassification TFAutoModelForTokenClassification TFAutoModelForQuestionAnswering
     TFAutoModelForMaskedLM TFAutoModelForSeq2SeqLM TFAutoModelForCausalLM TFAutoModelForImageClassification
     TFBertForSequenceClassification TFDistilBertForSequenceClassification TFRobertaForSequenceClassification`,
    { tags: ['pretrained', 'black-box', 'neural'] },
  ),
  ...classes('trl', 'network', 'SFTTrainer(model) DPOTrainer(model) RewardTrainer(model) GRPOTrainer(model)', {
    wraps: ['model'],
    holds: ['train_dataset', 'eval_dataset'],
    certainty: 'assumed',
    tags: ['trainer', 'black-box', 'neural'],
  }),
  ...functions('transformers', 'other', 'set_seed(seed)', { tags: ['seed'] }),
  ...functions('transformers', 'other', 'pipeline(task model)', { tags: ['pretrained'] }),
  ...functions(
    'transformers',
    'other',
    'TrainingArguments(output_dir) Seq2SeqTrainingArguments(output_dir) DataCollatorWithPadding(tokenizer)',
  ),
  ...functions('evaluate', 'other', 'load(path)', { tags: ['metric'] }),
  ...methods('estimator', 'fit', 'train(resume_from_checkpoint)', {
    libraries: ['transformers', 'trl'],
    tags: ['data-in-constructor'],
  }),
  ...methods('estimator', 'score', 'evaluate(eval_dataset)', { libraries: ['transformers', 'trl'] }),
  ...methods('estimator', 'predict-scores', 'predict(test_dataset)', { libraries: ['transformers', 'trl'] }),
];
