// PyTorch, torchvision, torchaudio, torchmetrics, Lightning and skorch. From their documentation; not run.
import { classes, functions, methods, readers, type Row } from '../rows';

const own = { libraries: ['torch'] } as const;
const data = 'torch.utils.data';

export const torch: Row[] = [
  ...functions(
    'torch.hub',
    'other',
    'load(repo_or_dir model) load_state_dict_from_url(url) download_url_to_file(url dst) list(github) help(github model)',
    { tags: ['hub'] },
  ),
  ...classes(data, 'dataset', 'TensorDataset StackDataset', { holds: ['*'] }),
  ...classes(data, 'dataset', 'Subset(dataset indices)', { holds: ['dataset'], tags: ['subset'] }),
  ...classes(data, 'dataset', 'ConcatDataset(datasets) ChainDataset(datasets)', {
    holds: ['datasets'],
    tags: ['union'],
  }),
  ...classes(data, 'dataset', 'Dataset IterableDataset', { tags: ['base'] }),
  ...classes(data, 'loader', 'DataLoader(dataset batch_size shuffle sampler)', { holds: ['dataset'] }),
  ...classes(
    data,
    'other',
    'SubsetRandomSampler(indices) RandomSampler(data_source) SequentialSampler(data_source) WeightedRandomSampler(weights num_samples) BatchSampler(sampler) Sampler distributed.DistributedSampler(dataset)',
    {
      tags: ['sampler'],
    },
  ),
  ...classes('torch_geometric.data', 'loader', 'DataLoader(dataset batch_size shuffle)', { holds: ['dataset'] }),
  ...classes('torch_geometric.loader', 'loader', 'DataLoader(dataset batch_size shuffle) NeighborLoader(data)', {
    holds: ['dataset', 'data'],
    certainty: 'assumed',
  }),
  ...functions(
    'torch_geometric.datasets',
    'load-dataset',
    `Planetoid(root name) CitationFull(root name) CoraFull(root) Coauthor(root name) Amazon(root name) WebKB(root name) WikipediaNetwork(root name) Actor(root)
     Flickr(root) Reddit(root) Reddit2(root) Yelp(root) PPI(root split) KarateClub EllipticBitcoinDataset(root) HeterophilousGraphDataset(root name)`,
    { returns: 'table', certainty: 'assumed' },
  ),
  ...functions(
    'dgl.data',
    'load-dataset',
    'CoraGraphDataset CiteseerGraphDataset PubmedGraphDataset RedditDataset CoraFullDataset AmazonCoBuyComputerDataset AmazonCoBuyPhotoDataset CoauthorCSDataset CoauthorPhysicsDataset FraudYelpDataset FraudAmazonDataset',
    { returns: 'table', certainty: 'assumed' },
  ),
  ...functions(data, 'random-split', 'random_split(dataset lengths generator)', {
    returns: 'dataset',
    tags: ['random'],
  }),
  ...functions(
    'torch',
    'same',
    `tensor(data dtype) as_tensor(data) from_numpy(ndarray) Tensor(data) FloatTensor(data) LongTensor(data) DoubleTensor(data)
     IntTensor(data) BoolTensor(data) asarray(obj) clone(input) flatten(input) reshape(input shape) squeeze(input) unsqueeze(input dim) transpose(input dim0 dim1) t(input)`,
    {
      returns: 'array',
    },
  ),
  ...functions('torch', 'combine-rows', 'cat(tensors dim) concat(tensors dim) stack(tensors dim) vstack(tensors)', {
    returns: 'array',
  }),
  ...functions('torch', 'combine-columns', 'hstack(tensors) column_stack(tensors)', { returns: 'array' }),
  ...functions(
    'torch',
    'reduce',
    'mean(input dim) std(input dim) var(input dim) sum(input dim) min(input dim) max(input dim) median(input dim) quantile(input q) norm(input) nanmean(input) std_mean(input) var_mean(input) amax(input) amin(input)',
    {
      learns: 'statistics',
      returns: 'scalar',
    },
  ),
  ...functions(
    'torch',
    'elementwise',
    'log(input) exp(input) sqrt(input) abs(input) sigmoid(input) softmax(input dim) relu(input) tanh(input) round(input) clamp(input min max) where(condition input other) argmax(input dim) matmul(input other) mm(input mat2) nan_to_num(input) isnan(input) pow(input exponent) topk(input k) masked_select(input mask)',
    {
      returns: 'array',
    },
  ),
  ...functions(
    'torch.nn.functional',
    'elementwise',
    `softmax(input dim) log_softmax(input dim) sigmoid(input) relu(input) one_hot(tensor) normalize(input) pad(input pad) interpolate(input)
     cross_entropy(input target) nll_loss(input target) mse_loss(input target) l1_loss(input target) smooth_l1_loss(input target) huber_loss(input target)
     binary_cross_entropy(input target) binary_cross_entropy_with_logits(input target) kl_div(input target)`,
    {
      returns: 'array',
    },
  ),
  ...functions('torch', 'other', 'manual_seed(seed)', { tags: ['seed'] }),
  ...functions('torch.cuda', 'other', 'manual_seed(seed) manual_seed_all(seed)', { tags: ['seed'] }),
  ...functions('torch', 'shuffle', 'randperm(n)', { returns: 'index', tags: ['random', 'permutation'] }),
  ...functions(
    'torch',
    'other',
    'rand randn randint normal zeros ones empty full arange linspace eye bernoulli multinomial',
    {
      returns: 'array',
      tags: ['synthetic'],
    },
  ),
  ...readers('torch', 'load(f)', { returns: 'table', tags: ['pickle', 'model'] }),
  ...functions('torch', 'other', 'save(obj f)', { tags: ['write'] }),
  ...classes('torch.nn', 'network', 'Module Sequential', { tags: ['black-box', 'neural', 'base'] }),

  ...functions(
    'torchvision.datasets',
    'load-dataset',
    `MNIST(root train) FashionMNIST(root train) KMNIST(root train) CIFAR10(root train) CIFAR100(root train) EMNIST(root split train) SVHN(root split) STL10(root split) USPS(root train)
     CelebA(root split) ImageNet(root split) Places365(root) Flowers102(root split) OxfordIIITPet(root split) Food101(root split) Caltech101(root) Caltech256(root) LFWPeople(root) LFWPairs(root) WIDERFace(root) FER2013(root) SBU(root) LSUN(root) FakeData`,
    { returns: 'dataset', tags: ['already-split'] },
  ),
  ...readers(
    'torchvision.datasets',
    'ImageFolder(root) DatasetFolder(root) CocoDetection(root annFile) CocoCaptions(root annFile) VOCDetection(root) VOCSegmentation(root) Cityscapes(root)',
    {
      returns: 'dataset',
      tags: ['directory'],
    },
  ),
  ...readers('torchvision.io', 'read_image(path) decode_image(input) read_video(filename) read_file(path)', {
    returns: 'array',
  }),
  ...readers('torchaudio', 'load(uri) info(uri)', { returns: 'array' }),
  ...functions(
    'torchvision.transforms',
    'other',
    'Compose(transforms) ToTensor Normalize(mean std) Resize(size) CenterCrop(size) RandomCrop(size) RandomHorizontalFlip(p) RandomRotation(degrees) RandomResizedCrop(size) ColorJitter Grayscale ToPILImage RandomErasing Lambda(lambd)',
    {
      tags: ['transform'],
    },
  ),
  ...readers('webdataset', 'WebDataset(urls)', { returns: 'dataset', certainty: 'assumed' }),
  ...readers('litdata', 'StreamingDataset(input_dir)', { returns: 'dataset', certainty: 'assumed' }),

  ...functions(
    'torchmetrics',
    'other',
    'Accuracy AUROC F1Score Precision Recall ConfusionMatrix MeanSquaredError MeanAbsoluteError R2Score MetricCollection(metrics)',
    { tags: ['metric'] },
  ),
  ...functions(
    'torchmetrics.classification',
    'other',
    'BinaryAccuracy BinaryAUROC BinaryF1Score BinaryPrecision BinaryRecall MulticlassAccuracy MulticlassAUROC MulticlassF1Score MultilabelAccuracy',
    { tags: ['metric'] },
  ),
  ...functions(
    'torchmetrics.functional',
    'score',
    'accuracy(preds target) auroc(preds target) precision(preds target) recall(preds target) mean_squared_error(preds target) r2_score(preds target)',
    {
      returns: 'scalar',
      score: { truth: 'target', prediction: 'preds', wants: 'any', task: 'any', asymmetric: true },
    },
  ),
  ...functions('torchmetrics.functional', 'score', 'f1_score(preds target)', {
    returns: 'scalar',
    score: { truth: 'target', prediction: 'preds', wants: 'any', task: 'any', asymmetric: 'weighted' },
  }),

  ...classes('lightning', 'network', 'LightningModule', { tags: ['black-box', 'neural', 'base'] }),
  ...classes('lightning', 'dataset', 'LightningDataModule', { tags: ['base'] }),
  ...classes('lightning', 'other', 'Trainer', { tags: ['trainer'] }),
  ...functions('lightning.callbacks', 'other', 'EarlyStopping(monitor) ModelCheckpoint(dirpath filename monitor)', {
    tags: ['callback'],
  }),
  ...functions('lightning', 'other', 'seed_everything(seed)', { tags: ['seed'] }),
  ...classes('skorch', 'classifier', 'NeuralNetClassifier(module) NeuralNetBinaryClassifier(module)', {
    tags: ['black-box', 'neural'],
    certainty: 'assumed',
  }),
  ...classes('skorch', 'regressor', 'NeuralNetRegressor(module) NeuralNet(module)', {
    tags: ['black-box', 'neural'],
    certainty: 'assumed',
  }),
  // https://skorch.readthedocs.io/en/stable/helper.html: what `train_split` is given to watch, rather than a part of the training rows.
  ...classes('skorch.dataset', 'dataset', 'Dataset(X y)', { holds: ['X', 'y'] }),
  ...functions('skorch.helper', 'same', 'predefined_split(dataset)'),
  // Stops after ten epochs without progress and keeps the best weights, unless told otherwise: https://dreamquark-ai.github.io/tabnet/
  ...classes('pytorch_tabnet.tab_model', 'classifier', 'TabNetClassifier', {
    tags: ['black-box', 'neural', 'keeps-best'],
    certainty: 'assumed',
  }),
  ...classes('pytorch_tabnet.tab_model', 'regressor', 'TabNetRegressor', {
    tags: ['black-box', 'neural', 'keeps-best'],
    certainty: 'assumed',
  }),

  ...methods(
    'estimator',
    'clone',
    'to(device) cuda cpu train(mode) eval float half double apply(fn) requires_grad_ zero_grad',
    {
      ...own,
      tags: ['self'],
    },
  ),
  ...methods('estimator', 'predict-scores', 'forward(input) __call__(input)', own),
  ...methods(
    'estimator',
    'other',
    'parameters named_parameters state_dict load_state_dict(state_dict) children modules register_buffer',
    own,
  ),
  ...methods(
    'estimator',
    'other',
    'fit(model train_dataloaders val_dataloaders) test(model dataloaders) validate(model dataloaders) predict(model dataloaders)',
    {
      libraries: ['lightning'],
      tags: ['trainer'],
    },
  ),
  ...methods('dataset', 'iterate', '__iter__ __getitem__ __len__', own),
  ...methods('dataset', 'other', 'targets classes class_to_idx samples data transform', own),
];
