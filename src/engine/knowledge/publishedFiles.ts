// Files that a publisher hands out under a name of its own, by which whoever has it not can get it again.

interface PublishedFile {
  readonly title: string;
  readonly name: RegExp;
  /** The folder that it is unpacked to, where its own name is a common one. */
  readonly folder?: RegExp;
}

const FILES: readonly PublishedFile[] = [
  // https://www.nyc.gov/site/tlc/about/tlc-trip-record-data.page
  { title: 'NYC taxi trips', name: /^(?:yellow|green|fhv|fhvhv)_tripdata_\d{4}-\d\d\.(?:parquet|csv)(?:\.gz)?$/ },
  // https://www.kaggle.com/datasets/mlg-ulb/creditcardfraud
  { title: 'Credit Card Fraud Detection', name: /^creditcard\.csv$/ },
  // https://www.kaggle.com/datasets/ealaxi/paysim1
  { title: 'PaySim', name: /^ps_\d{11}_\d{13}_log\.csv$/ },
  // https://www.kaggle.com/datasets/blastchar/telco-customer-churn, …/pavansubhasht/ibm-hr-analytics-attrition-dataset
  { title: 'IBM sample data', name: /^wa_fn-usec_-[\w-]+\.csv$/ },
  // https://www.kaggle.com/c/challenges-in-representation-learning-facial-expression-recognition-challenge
  { title: 'FER 2013', name: /^(?:ic)?fer2013\.csv$/ },
  // https://www.kaggle.com/datasets/lakshmi25npathi/imdb-dataset-of-50k-movie-reviews
  { title: 'IMDB reviews', name: /^imdb[ _]dataset\.csv$/ },
  // https://yann.lecun.com/exdb/mnist/, https://github.com/zalandoresearch/fashion-mnist
  {
    title: 'MNIST',
    name: /^(?:(?:fashion-)?mnist_(?:train|test)\.csv|(?:train|t10k)-(?:images|labels)[-.]idx\d-ubyte(?:\.gz)?)$/,
  },
  // https://archive.ics.uci.edu: datasets 186, 2, 144, 222, 228, 235, 296
  { title: 'UCI Wine Quality', name: /^winequality-(?:red|white)\.csv$/ },
  { title: 'UCI Adult', name: /^adult\.(?:data|test)$/ },
  // dataset 350, as Kaggle hands it out: https://www.kaggle.com/datasets/uciml/default-of-credit-card-clients-dataset
  { title: 'UCI Credit Card Default', name: /^uci_credit_card\.csv$/ },
  { title: 'UCI German Credit', name: /^german\.data(?:-numeric)?$/ },
  { title: 'UCI Bank Marketing', name: /^bank(?:-additional)?-full\.csv$/ },
  { title: 'UCI SMS Spam Collection', name: /^smsspamcollection(?:\.txt)?$/ },
  { title: 'UCI Household Power', name: /^household_power_consumption\.(?:txt|csv)$/ },
  { title: 'UCI Diabetes 130 hospitals', name: /^diabetic_data\.csv$/ },
  // https://www.nasa.gov/intelligent-systems-division/discovery-and-systems-health/pcoe/pcoe-data-set-repository/
  { title: 'NASA C-MAPSS', name: /^(?:train|test|rul)_fd00[1-4]\.txt$/ },
  // https://files.grouplens.org/datasets/movielens/
  {
    title: 'MovieLens',
    name: /^(?:ratings|movies|users|tags|links|genome-(?:scores|tags)|u)\.(?:csv|dat|data|item|user)$/,
    folder: /^ml-(?:\d+[km]|latest(?:-small)?)$/,
  },
  // https://www.kaggle.com/c/home-credit-default-risk
  {
    title: 'Home Credit Default Risk',
    name: /^(?:application_(?:train|test)|bureau(?:_balance)?|previous_application|installments_payments|(?:credit_card|pos_cash)_balance)\.csv$/,
  },
  // https://www.kaggle.com/c/ieee-fraud-detection
  { title: 'IEEE-CIS Fraud Detection', name: /^(?:train|test)_(?:transaction|identity)\.csv$/ },
  // https://www.kaggle.com/competitions?hostSegmentIdFilter=8: each has its season and episode in its name
  {
    title: 'the data of a Kaggle playground',
    name: /^(?:train|test|sample_submission)\.csv$/,
    folder: /^playground-series-s\d+e\d+$/,
  },
  // https://www.kaggle.com/datasets/olistbr/brazilian-ecommerce
  { title: 'Olist', name: /^olist_\w+_dataset\.csv$/ },
  // https://www.kaggle.com/datasets/fedesoriano/stroke-prediction-dataset
  { title: 'Stroke prediction', name: /^healthcare-dataset-stroke-data\.csv$/ },
  // https://archive.ics.uci.edu/dataset/519
  { title: 'UCI Heart Failure', name: /^heart_failure_clinical_records_dataset\.csv$/ },
  // https://nihcc.app.box.com/v/ChestXray-NIHCC
  { title: 'ChestX-ray14', name: /^data_entry_2017(?:_v2020)?\.csv$/ },
  // https://doi.org/10.7910/DVN/DBW86T
  { title: 'HAM10000', name: /^ham10000_metadata(?:\.csv)?$/ },
  // https://storage.googleapis.com/tensorflow/tf-keras-datasets/jena_climate_2009_2016.csv.zip
  { title: 'Jena climate', name: /^jena_climate_2009_2016\.csv$/ },
];

/** Folders of what code made of such files, mostly under their names. */
const CHANGED =
  /(?:^|\/)(?:\d*_?(?:intermediate|primary|features?|model_input)|(?:pre)?processed|clean(?:ed)?|interim|prepared|sampled?)(?:[_-]?data)?\/[^/]*$/i;

/** What is published under the name of this file; null where nothing is known of it, or where it lies among files that were changed. */
export function publishedAs(path: string): string | null {
  if (CHANGED.test(path)) return null;
  const [name = '', folder = ''] = path.toLowerCase().split('/').reverse();
  return FILES.find((file) => file.name.test(name) && (file.folder?.test(folder) ?? true))?.title ?? null;
}
