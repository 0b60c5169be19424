// Keras and TensorFlow: models, preprocessing layers that adapt, generators, tf.data. Names in the place of Keras 3;
// older places are rewritten in canonical.ts. Checked against Keras 3.15; what Keras 3 took out is from the 2.x documentation.
import { classes, functions, methods, readers, scores, type Row } from '../rows';

const own = { libraries: ['keras', 'tensorflow', 'keras_tuner', 'kerastuner'] } as const;
/** Data sets made by Keras' and TFDS' functions are tf.data's too. */
const tensors = { libraries: ['tensorflow', 'tensorflow_datasets', 'keras'] } as const;
const tuners = { libraries: ['keras_tuner', 'kerastuner'] } as const;
const network = { tags: ['black-box', 'neural'] } as const;
const METRICS =
  'Accuracy AUC Precision Recall BinaryAccuracy CategoricalAccuracy SparseCategoricalAccuracy MeanSquaredError RootMeanSquaredError MeanAbsoluteError F1Score';

export const keras: Row[] = [
  ...classes('keras', 'network', 'Sequential(layers) Model(inputs outputs) Functional(inputs outputs)', network),
  ...classes('keras.models', 'network', 'Sequential(layers) Model(inputs outputs)', network),
  ...['keras.wrappers.scikit_learn', 'scikeras.wrappers'].flatMap((module) => [
    ...classes(module, 'classifier', 'KerasClassifier(build_fn)', { ...network, certainty: 'assumed' }),
    ...classes(module, 'regressor', 'KerasRegressor(build_fn)', { ...network, certainty: 'assumed' }),
  ]),
  ...functions(
    'keras.applications',
    'other',
    'VGG16 VGG19 ResNet50 ResNet101 ResNet152 ResNet50V2 InceptionV3 InceptionResNetV2 Xception MobileNet MobileNetV2 MobileNetV3Small MobileNetV3Large DenseNet121 DenseNet169 DenseNet201 NASNetMobile EfficientNetB0 EfficientNetB3 EfficientNetB7 EfficientNetV2B0 ConvNeXtTiny',
    {
      tags: ['network', 'pretrained'],
    },
  ),
  ...readers('keras.models', 'load_model(filepath) model_from_json(json_string)', { tags: ['model'] }),
  ...readers('keras.saving', 'load_model(filepath)', { tags: ['model'] }),

  ...classes('keras.layers', 'tokenizer', 'TextVectorization', {
    learns: 'vocabulary',
    tags: ['adapt', 'stateless-if:vocabulary'],
  }),
  ...classes('keras.layers', 'tokenizer', 'StringLookup IntegerLookup', {
    learns: 'categories',
    tags: ['adapt', 'stateless-if:vocabulary'],
  }),
  ...classes('keras.layers', 'transformer', 'Normalization(axis)', {
    learns: 'statistics',
    tags: ['adapt', 'stateless-if:mean'],
  }),
  ...classes('keras.layers', 'transformer', 'Discretization(bin_boundaries)', {
    learns: 'statistics',
    tags: ['adapt', 'stateless-if:bin_boundaries'],
  }),
  ...classes(
    'keras.layers',
    'transformer',
    'Rescaling(scale) CategoryEncoding(num_tokens) Hashing(num_bins) HashedCrossing(num_bins) Resizing(height width) CenterCrop(height width)',
    {
      learns: 'nothing',
    },
  ),
  ...classes(
    'keras.layers',
    'generator',
    'RandomFlip RandomRotation RandomZoom RandomCrop RandomContrast RandomTranslation RandomBrightness',
    {
      tags: ['augment', 'random'],
    },
  ),
  ...classes('keras.utils', 'transformer', 'FeatureSpace(features)', { learns: 'statistics', tags: ['adapt'] }),
  ...classes('keras.preprocessing.text', 'tokenizer', 'Tokenizer(num_words)', { learns: 'vocabulary' }),
  ...functions(
    'keras.preprocessing.text',
    'elementwise',
    'text_to_word_sequence(text) one_hot(text n) hashing_trick(text n)',
    {
      returns: 'array',
    },
  ),
  ...classes('keras.preprocessing.image', 'generator', 'ImageDataGenerator', {
    learns: 'statistics',
    tags: [
      'augment',
      'random',
      'fits-if:featurewise_center',
      'fits-if:featurewise_std_normalization',
      'fits-if:zca_whitening',
    ],
  }),
  ...classes('keras.preprocessing.sequence', 'dataset', 'TimeseriesGenerator(data targets length)', {
    holds: ['data', 'targets'],
    tags: ['time'],
  }),
  ...classes('keras.utils', 'dataset', 'Sequence PyDataset', { tags: ['base'] }),
  ...functions('keras.utils', 'categories', 'to_categorical(x num_classes)', {
    returns: 'array',
    learns: 'categories',
  }),
  ...functions('keras.utils', 'elementwise', 'normalize(x axis) img_to_array(img) array_to_img(x)', {
    tags: ['by-column-at-axis-0'],
    returns: 'array',
  }),
  ...functions('keras.utils', 'elementwise', 'pad_sequences(sequences maxlen)', {
    returns: 'array',
    tags: ['sizes'],
  }),
  ...functions(
    'keras.utils',
    'read',
    'image_dataset_from_directory(directory) text_dataset_from_directory(directory) audio_dataset_from_directory(directory)',
    {
      returns: 'dataset',
      path: 'directory',
      tags: ['directory', 'splits-if:validation_split', 'each-pass'],
    },
  ),
  ...functions('keras.utils', 'dataset', 'timeseries_dataset_from_array(data targets)', {
    returns: 'dataset',
    tags: ['time'],
  }),
  ...functions('keras.utils', 'random-split', 'split_dataset(dataset left_size right_size)', { returns: 'dataset' }),
  ...functions('keras.utils', 'read', 'get_file(fname origin)', {
    returns: 'text',
    path: 'origin',
    tags: ['download'],
  }),
  ...readers('keras.utils', 'load_img(path)', { returns: 'array' }),
  ...functions('keras.utils', 'other', 'set_random_seed(seed)', { tags: ['seed'] }),
  ...functions('keras.utils', 'other', 'plot_model(model) model_to_dot(model)', { tags: ['plot'] }),
  ...[
    'mnist',
    'fashion_mnist',
    'cifar10',
    'cifar100',
    'imdb',
    'reuters',
    'boston_housing',
    'california_housing',
  ].flatMap((name) =>
    functions(`keras.datasets.${name}`, 'load-dataset', 'load_data', { returns: 'array', tags: ['already-split'] }),
  ),
  ...functions(
    'keras.callbacks',
    'other',
    'EarlyStopping(monitor) ModelCheckpoint(filepath monitor) ReduceLROnPlateau(monitor) TensorBoard(log_dir) LearningRateScheduler CSVLogger(filename) LambdaCallback',
    {
      tags: ['callback'],
    },
  ),
  ...functions('keras.metrics', 'other', METRICS, { tags: ['metric'] }),
  ...['keras.metrics', 'keras.losses'].flatMap((module) =>
    scores(
      module,
      `mean_absolute_error(y_true y_pred) mean_squared_error(y_true y_pred) mean_squared_logarithmic_error(y_true y_pred)
       mean_absolute_percentage_error(y_true y_pred)`,
      { wants: 'values', task: 'regression' },
    ),
  ),

  ...methods(
    'estimator',
    'fit',
    `fit(x y batch_size epochs verbose callbacks validation_split validation_data shuffle)`,
    own,
  ),
  ...methods(
    'estimator',
    'fit',
    'fit_generator(generator steps_per_epoch epochs verbose callbacks validation_data)',
    own,
  ),
  ...methods('estimator', 'partial-fit', 'train_on_batch(x y) train_step(data)', own),
  ...methods(
    'estimator',
    'score',
    'evaluate(x y batch_size) evaluate_generator(generator steps) test_on_batch(x y)',
    own,
  ),
  ...methods(
    'estimator',
    'predict-scores',
    'predict(x batch_size) predict_generator(generator steps) predict_on_batch(x) predict_proba(x)',
    own,
  ),
  ...methods('estimator', 'predict', 'predict_classes(x)', own),
  // KerasTuner: tries networks that the given function makes, and keeps those that do best on the validation rows.
  ...['keras_tuner', 'kerastuner', 'kerastuner.tuners', 'keras_tuner.tuners'].flatMap((module) =>
    classes(
      module,
      'network',
      'RandomSearch(hypermodel) BayesianOptimization(hypermodel) Hyperband(hypermodel) GridSearch(hypermodel)',
      { certainty: 'assumed', tags: [...network.tags, 'keeps-best'] },
    ),
  ),
  ...methods('estimator', 'fit', 'search(x y epochs validation_data)', tuners),
  ...methods('estimator', 'clone', 'get_best_models(num_models)', { ...tuners, tags: ['self'] }),
  ...functions('keras.models', 'same', 'clone_model(model)', { tags: ['clone'] }),
  ...methods('estimator', 'clone', 'compile(optimizer loss metrics) build trainable', { ...own, tags: ['self'] }),
  ...methods(
    'estimator',
    'other',
    'summary add(layer) pop save(filepath) save_weights(filepath) load_weights(filepath) get_layer(name) get_weights set_weights(weights) to_json count_params history layers',
    own,
  ),
  ...methods('estimator', 'fit', 'adapt(data)', own),
  ...methods('estimator', 'fit', 'fit_on_texts(texts) fit_on_sequences(sequences)', own),
  ...methods(
    'estimator',
    'transform',
    `texts_to_sequences(texts) texts_to_matrix(texts) sequences_to_matrix(sequences) standardize(x) random_transform(x)
     flow(x y batch_size) apply_transform(x)`,
    own,
  ),
  ...methods('estimator', 'inverse-transform', 'sequences_to_texts(sequences)', own),
  ...methods(
    'estimator',
    'other',
    'flow_from_directory(directory) flow_from_dataframe(dataframe directory) get_config get_vocabulary set_vocabulary(vocabulary) vocabulary_size word_index',
    own,
  ),

  ...functions(
    'tensorflow.data.Dataset',
    'dataset',
    'from_tensor_slices(tensors) from_tensors(tensors) from_generator(generator) zip(datasets)',
    {
      returns: 'dataset',
    },
  ),
  ...functions('tensorflow.data.Dataset', 'other', 'range random', { returns: 'dataset', tags: ['synthetic'] }),
  ...readers('tensorflow.data.Dataset', 'list_files(file_pattern) load(path)', { returns: 'dataset' }),
  ...readers(
    'tensorflow.data',
    'TFRecordDataset(filenames) TextLineDataset(filenames) FixedLengthRecordDataset(filenames)',
    { returns: 'dataset' },
  ),
  ...readers('tensorflow.data.experimental', 'make_csv_dataset(file_pattern batch_size) CsvDataset(filenames)', {
    returns: 'dataset',
  }),
  ...readers('tensorflow.io', 'read_file(filename)', { returns: 'text' }),
  ...readers('tensorflow.io.gfile', 'GFile(name) glob(pattern)', { returns: 'text' }),
  ...functions(
    'tensorflow',
    'same',
    'convert_to_tensor(value) constant(value) cast(x dtype) reshape(tensor shape) identity(input) Variable(initial_value) expand_dims(input) squeeze(input)',
    {
      returns: 'array',
    },
  ),
  ...functions('tensorflow', 'combine-rows', 'concat(values axis) stack(values axis)', { returns: 'array' }),
  ...functions(
    'tensorflow',
    'reduce',
    'reduce_mean(input_tensor axis) reduce_sum(input_tensor axis) reduce_max(input_tensor axis) reduce_min(input_tensor axis)',
    {
      learns: 'statistics',
      returns: 'scalar',
    },
  ),
  ...functions(
    'tensorflow.math',
    'reduce',
    'reduce_mean(input_tensor axis) reduce_std(input_tensor axis) reduce_variance(input_tensor axis) reduce_max(input_tensor axis) reduce_min(input_tensor axis)',
    {
      learns: 'statistics',
      returns: 'scalar',
    },
  ),
  ...functions('tensorflow', 'elementwise', 'one_hot(indices depth) argmax(input axis) round(x) sigmoid(x)', {
    returns: 'array',
  }),
  ...functions('tensorflow.nn', 'elementwise', 'softmax(logits) sigmoid(x) relu(features)', { returns: 'array' }),
  ...functions(
    'tensorflow.image',
    'elementwise',
    'resize(images size) decode_image(contents) decode_jpeg(contents) decode_png(contents) random_flip_left_right(image)',
    {
      returns: 'array',
    },
  ),
  ...functions('tensorflow.random', 'other', 'set_seed(seed)', { tags: ['seed'] }),
  ...functions('tensorflow', 'shuffle', 'random.shuffle(value)', { tags: ['random'] }),
  ...functions('tensorflow_datasets', 'load-dataset', 'load(name split) builder(name) data_source(name)', {
    returns: 'dataset',
    path: 'name',
    tags: ['tfds'],
  }),

  ...methods(
    'dataset',
    'dataset-same',
    'batch(batch_size) prefetch(buffer_size) cache(filename) repeat(count) with_options(options) unbatch window(size) interleave(map_func) flat_map(map_func) padded_batch(batch_size) enumerate rebatch(batch_size) ragged_batch(batch_size) snapshot(path)',
    {
      ...tensors,
    },
  ),
  ...methods('dataset', 'apply', 'map(map_func) apply(transformation_func)', tensors),
  ...methods('dataset', 'shuffle', 'shuffle(buffer_size seed reshuffle_each_iteration)', {
    ...tensors,
    tags: ['each-pass'],
  }),
  ...methods('dataset', 'dataset-take', 'take(count)', tensors),
  ...methods('dataset', 'dataset-skip', 'skip(count)', tensors),
  ...methods('dataset', 'filter', 'filter(predicate)', tensors),
  ...methods('dataset', 'combine-rows', 'concatenate(dataset)', tensors),
  ...methods('dataset', 'sample', 'shard(num_shards index)', tensors),
  ...methods('dataset', 'iterate', 'as_numpy_iterator __iter__', tensors),
  ...methods('dataset', 'other', 'element_spec cardinality class_names save(path)', tensors),
];
