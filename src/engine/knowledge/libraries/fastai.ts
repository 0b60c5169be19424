// fastai: loaders of a folder and the learners that are made with them. From its documentation (https://docs.fast.ai), not run. A loader
// holds both its parts; which rows a number is of is not followed, so that no score of a learner is known here.
import { classes, methods, readers, words, type Row } from '../rows';

const own = { libraries: ['fastai'] } as const;

/** Under the modules that people import all of, `from fastai.vision.all import *`. */
const vision = 'fastai.vision.all';
const text = 'fastai.text.all';

export const fastai: Row[] = [
  ...classes(vision, 'other', 'ImageDataLoaders SegmentationDataLoaders'),
  ...classes(text, 'other', 'TextDataLoaders'),
  ...readers(
    vision,
    `ImageDataLoaders.from_folder(path) ImageDataLoaders.from_path_func(path) ImageDataLoaders.from_path_re(path)
     ImageDataLoaders.from_name_func(path) ImageDataLoaders.from_name_re(path) SegmentationDataLoaders.from_label_func(path)
     ImageDataLoaders.from_csv(path)`,
    { returns: 'loader', tags: ['directory'] },
  ),
  ...readers(text, 'TextDataLoaders.from_folder(path) TextDataLoaders.from_csv(path)', {
    returns: 'loader',
    tags: ['directory'],
  }),
  ...classes(vision, 'network', 'vision_learner(dls arch) cnn_learner(dls arch) unet_learner(dls arch)', {
    holds: ['dls'],
    aliases: words('fastai.vision.learner.vision_learner'),
    tags: ['black-box', 'neural'],
  }),
  ...classes(text, 'network', 'text_classifier_learner(dls arch) language_model_learner(dls arch)', {
    holds: ['dls'],
    tags: ['black-box', 'neural'],
  }),
  ...methods('estimator', 'fit', 'fit_one_cycle(n_epoch) fine_tune(epochs) fit_flat_cos(n_epoch)', {
    ...own,
    tags: ['data-in-constructor'],
  }),
];
