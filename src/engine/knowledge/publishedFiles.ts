// Files that a publisher hands out under a name of its own, by which whoever has it not can get it again.

interface PublishedFile {
  readonly title: string;
  readonly name: RegExp;
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
  { title: 'UCI German Credit', name: /^german\.data(?:-numeric)?$/ },
  { title: 'UCI Bank Marketing', name: /^bank(?:-additional)?-full\.csv$/ },
  { title: 'UCI SMS Spam Collection', name: /^smsspamcollection(?:\.txt)?$/ },
  { title: 'UCI Household Power', name: /^household_power_consumption\.(?:txt|csv)$/ },
  { title: 'UCI Diabetes 130 hospitals', name: /^diabetic_data\.csv$/ },
  // https://www.nasa.gov/intelligent-systems-division/discovery-and-systems-health/pcoe/pcoe-data-set-repository/
  { title: 'NASA C-MAPSS', name: /^(?:train|test|rul)_fd00[1-4]\.txt$/ },
  // https://storage.googleapis.com/tensorflow/tf-keras-datasets/jena_climate_2009_2016.csv.zip
  { title: 'Jena climate', name: /^jena_climate_2009_2016\.csv$/ },
];

/** Folders of what code made of such files, mostly under their names. */
const CHANGED =
  /(?:^|\/)(?:\d*_?(?:intermediate|primary|features?|model_input)|(?:pre)?processed|clean(?:ed)?|interim|prepared|sampled?)(?:[_-]?data)?\/[^/]*$/i;

/** What is published under the name of this file; null where nothing is known of it, or where it lies among files that were changed. */
export function publishedAs(path: string): string | null {
  if (CHANGED.test(path)) return null;
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return FILES.find((file) => file.name.test(name))?.title ?? null;
}
