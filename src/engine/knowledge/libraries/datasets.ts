// Data sets of other things than people, toys for the most part: column rules stay silent on them. Columns as in the usual release.
import { dataset, type Row } from '../rows';
import { peopleDatasets } from './peopleDatasets';

const things: Row[] = [
  dataset(
    'Iris',
    false,
    'load_iris|iris.csv|iris.data|load_dataset:iris|fetch_openml:iris|fetch_openml:61|fetch_ucirepo:53|get_data:iris|plotly.data.iris|plotly.express.data.iris|shap.datasets.iris',
    'sepal_length|sepal_width|petal_length|petal_width|species',
    {
      target: 'species',
      toy: true,
    },
  ),
  dataset(
    'Wine',
    false,
    'load_wine|wine.csv|wine.data|fetch_openml:wine|fetch_ucirepo:109|get_data:wine',
    'alcohol|malic_acid|ash|alcalinity_of_ash|magnesium|total_phenols|flavanoids|nonflavanoid_phenols|proanthocyanins|color_intensity|hue|od280/od315_of_diluted_wines|proline',
    {
      target: 'target',
      toy: true,
    },
  ),
  dataset(
    'Wine quality',
    false,
    'winequality-red.csv|winequality-white.csv|winequality.csv|fetch_ucirepo:186',
    'fixed acidity|volatile acidity|citric acid|residual sugar|chlorides|free sulfur dioxide|total sulfur dioxide|density|pH|sulphates|alcohol|quality',
    {
      target: 'quality',
      toy: true,
    },
  ),
  dataset(
    'Digits and MNIST',
    false,
    'load_digits|fetch_openml:mnist_784|fetch_openml:554|keras.datasets.mnist.load_data|mnist|mnist_train.csv|load_dataset:mnist|load_dataset:ylecun/mnist|fashionmnist|fetch_openml:fashion-mnist|keras.datasets.fashion_mnist.load_data|kmnist|usps|emnist',
    '',
    {
      toy: true,
    },
  ),
  dataset(
    'CIFAR and other objects',
    false,
    'keras.datasets.cifar10.load_data|keras.datasets.cifar100.load_data|cifar10|cifar100|svhn|stl10|flowers102|oxfordiiitpet|food101|caltech101|caltech256|load_dataset:cifar10|imagenet',
    '',
    {
      toy: true,
    },
  ),
  dataset(
    '20 newsgroups and reviews',
    false,
    'fetch_20newsgroups|fetch_20newsgroups_vectorized|fetch_rcv1|keras.datasets.imdb.load_data|keras.datasets.reuters.load_data|load_dataset:imdb|load_dataset:stanfordnlp/imdb|load_dataset:ag_news',
    '',
    {
      toy: true,
    },
  ),
  dataset(
    'California housing',
    false,
    'fetch_california_housing|shap.datasets.california|keras.datasets.california_housing.load_data|fetch_openml:california_housing',
    'MedInc|HouseAge|AveRooms|AveBedrms|Population|AveOccup|Latitude|Longitude',
    {
      target: 'MedHouseVal',
      toy: true,
    },
  ),
  dataset(
    'California housing (Géron)',
    false,
    'housing.csv|housing/housing.csv',
    'longitude|latitude|housing_median_age|total_rooms|total_bedrooms|population|households|median_income|median_house_value|ocean_proximity',
    {
      target: 'median_house_value',
      toy: true,
    },
  ),
  dataset(
    'Ames housing',
    false,
    'ameshousing.csv|ames.csv|fetch_openml:house_prices|fetch_openml:42165|ames_housing_no_missing.csv',
    'Id|MSSubClass|MSZoning|LotFrontage|LotArea|Street|Neighborhood|OverallQual|YearBuilt|GrLivArea|SalePrice',
    {
      target: 'SalePrice',
      toy: true,
    },
  ),
  dataset(
    'Palmer penguins',
    false,
    'load_dataset:penguins|penguins.csv|penguins_size.csv|penguins_lter.csv|fetch_openml:penguins|load_penguins',
    'species|island|bill_length_mm|bill_depth_mm|flipper_length_mm|body_mass_g|sex',
    {
      target: 'species',
      toy: true,
    },
  ),
  dataset(
    'Auto MPG',
    false,
    'load_dataset:mpg|auto-mpg.csv|auto-mpg.data|mpg.csv|fetch_openml:autompg|fetch_ucirepo:9|auto_mpg.csv',
    'mpg|cylinders|displacement|horsepower|weight|acceleration|model_year|origin|name',
    {
      target: 'mpg',
      toy: true,
    },
  ),
  dataset(
    'Tips',
    false,
    'load_dataset:tips|tips.csv|plotly.data.tips|plotly.express.data.tips',
    'total_bill|tip|sex|smoker|day|time|size',
    { target: 'tip', toy: true },
  ),
  dataset(
    'Diamonds',
    false,
    'load_dataset:diamonds|diamonds.csv|get_data:diamond',
    'carat|cut|color|clarity|depth|table|price|x|y|z',
    { target: 'price', toy: true },
  ),
  dataset('Flights', false, 'load_dataset:flights', 'year|month|passengers', {
    target: 'passengers',
    toy: true,
  }),
  dataset(
    'Abalone',
    false,
    'abalone.csv|abalone.data|fetch_openml:abalone|fetch_ucirepo:1|get_data:abalone',
    'Sex|Length|Diameter|Height|Whole weight|Shucked weight|Viscera weight|Shell weight|Rings',
    {
      target: 'Rings',
      toy: true,
    },
  ),
  dataset(
    'Mushrooms',
    false,
    'mushrooms.csv|agaricus-lepiota.data|fetch_openml:mushroom|fetch_ucirepo:73',
    'class|cap-shape|cap-surface|cap-color|bruises|odor|gill-attachment|gill-size|gill-color|stalk-shape|population|habitat',
    {
      target: 'class',
      toy: true,
    },
  ),
  dataset(
    'Forest cover',
    false,
    'fetch_covtype|covtype.data|fetch_openml:covertype',
    'Elevation|Aspect|Slope|Horizontal_Distance_To_Hydrology|Wilderness_Area|Soil_Type|Cover_Type',
    {
      target: 'Cover_Type',
    },
  ),
  dataset('Network intrusion (KDD)', false, 'fetch_kddcup99|kddcup.data', '', {}),
  dataset('Linnerud exercise', true, 'load_linnerud', 'Chins|Situps|Jumps|Weight|Waist|Pulse', { toy: true }),
  dataset(
    'Credit card fraud (PCA)',
    false,
    'creditcard.csv|fetch_openml:creditcard|fetch_openml:1597',
    'Time|V1|V2|V3|V28|Amount|Class',
    { target: 'Class' },
  ),
  dataset(
    'Bike sharing',
    false,
    'fetch_openml:bike_sharing_demand|fetch_openml:42712|fetch_ucirepo:275',
    'season|year|month|hour|holiday|weekday|workingday|weather|temp|feel_temp|humidity|windspeed|count',
    {
      target: 'count',
      toy: true,
    },
  ),
  dataset(
    'Airline passengers',
    false,
    'airline-passengers.csv|airpassengers.csv|international-airline-passengers.csv',
    'Month|Passengers',
    { target: 'Passengers', toy: true, tags: ['time'] },
  ),
  dataset(
    'Spam',
    false,
    'spam.csv|spambase.data|fetch_openml:spambase|smsspamcollection|load_dataset:sms_spam|fetch_ucirepo:94',
    '',
    { toy: true },
  ),
];

export const datasets: Row[] = [...peopleDatasets, ...things];
