// Readers of everything else: other frame libraries, files of science, images, sound, maps, databases, hubs and clouds.
// `sql` reads by query, `table` by table name, `download` from the net, `directory` a whole folder, `open` a handle.
import { functions, methods, readers, type Row } from '../rows';

const array = { returns: 'array' } as const;
const assumed = { certainty: 'assumed' } as const;
/** Prices and other measurements by day, in their order, as a frame of pandas. */
const series = { ...assumed, returns: 'table', tags: ['frame', 'time-ordered'] } as const;
const download = { ...assumed, returns: 'text', tags: ['download'] } as const;

/** Hooks of Airflow that hand over what a query gives as a frame. */
const AIRFLOW_HOOKS = [
  'postgres.hooks.postgres.PostgresHook',
  'mysql.hooks.mysql.MySqlHook',
  'snowflake.hooks.snowflake.SnowflakeHook',
  'microsoft.mssql.hooks.mssql.MsSqlHook',
  'oracle.hooks.oracle.OracleHook',
  'sqlite.hooks.sqlite.SqliteHook',
  'google.cloud.hooks.bigquery.BigQueryHook',
  'amazon.aws.hooks.redshift_sql.RedshiftSQLHook',
  'trino.hooks.trino.TrinoHook',
  'databricks.hooks.databricks_sql.DatabricksSqlHook',
  'odbc.hooks.odbc.OdbcHook',
  'jdbc.hooks.jdbc.JdbcHook',
];

export const sources: Row[] = [
  ...readers(
    'pyarrow.parquet',
    'read_table(source) read_pandas(source) ParquetFile(source) ParquetDataset(path_or_paths)',
  ),
  ...readers('pyarrow.csv', 'read_csv(input_file) open_csv(input_file)'),
  ...readers('pyarrow.json', 'read_json(input_file)'),
  ...readers('pyarrow.feather', 'read_table(source) read_feather(source)'),
  ...readers('pyarrow.dataset', 'dataset(source)'),
  ...readers('pyarrow.orc', 'ORCFile(source) read_table(source)'),
  ...readers('fastparquet', 'ParquetFile(fn)', assumed),
  ...readers('vaex', 'open(path) from_csv(filename_or_buffer)', assumed),
  ...readers('datatable', 'fread(anysource)', assumed),
  ...readers('ibis', 'read_csv(sources) read_parquet(sources) read_delta(source)', assumed),
  ...readers(
    'xarray',
    'open_dataset(filename_or_obj) open_mfdataset(paths) open_zarr(store) open_dataarray(filename_or_obj)',
    array,
  ),
  ...readers('h5py', 'File(name mode)', { ...array, tags: ['open'] }),
  ...readers('zarr', 'open(store mode) load(store)', { ...array, tags: ['open'] }),
  ...readers('netCDF4', 'Dataset(filename mode)', { ...array, ...assumed, tags: ['open'] }),
  ...readers('dask.array', 'from_npy_stack(dirname) from_zarr(url)', { ...array, ...assumed }),
  ...readers('dask.bag', 'read_text(urlpath)', { ...assumed, returns: 'text' }),
  ...readers('deltalake', 'DeltaTable(table_uri)', { tags: ['table'] }),
  ...readers('pyiceberg.catalog.load_catalog.load_table', 'scan', { ...assumed, tags: ['table'] }),

  ...readers('cv2', 'imread(filename) VideoCapture(filename)', array),
  ...readers('PIL.Image', 'open(fp)', array),
  ...readers('imageio', 'imread(uri) mimread(uri) get_reader(uri) v3.imread(uri) v2.imread(uri)', array),
  ...readers('skimage.io', 'imread(fname) imread_collection(load_pattern)', array),
  ...['scipy.misc', 'scipy.ndimage'].flatMap((module) => readers(module, 'imread(name)', array)),
  ...readers('matplotlib.image', 'imread(fname)', array),
  ...readers('matplotlib.pyplot', 'imread(fname)', array),
  ...readers('pydicom', 'dcmread(fp) read_file(fp)', { ...array, tags: ['medical'] }),
  ...readers('nibabel', 'load(filename)', { ...array, ...assumed, tags: ['medical'] }),
  ...readers('SimpleITK', 'ReadImage(fileName)', { ...array, ...assumed, tags: ['medical'] }),
  ...readers('librosa', 'load(path)', array),
  ...readers('soundfile', 'read(file)', array),
  ...readers('pydub.AudioSegment', 'from_file(file) from_wav(file) from_mp3(file)', { ...array, ...assumed }),
  // Annotations of pictures: https://github.com/cocodataset/cocoapi
  ...readers('pycocotools.coco', 'COCO(annotation_file)', { returns: 'text' }),
  ...readers('geopandas', 'read_file(filename) read_parquet(path) read_feather(path)'),
  ...readers('geopandas', 'read_postgis(sql con)', { tags: ['sql'] }),
  ...functions('geopandas', 'same', 'GeoDataFrame(data geometry crs)', { returns: 'table' }),
  ...readers('rasterio', 'open(fp mode)', { ...array, ...assumed, tags: ['open'] }),
  ...readers('fiona', 'open(fp mode)', { ...assumed, tags: ['open'] }),
  ...readers('rioxarray', 'open_rasterio(filename)', { ...array, ...assumed }),
  ...readers('mne.io', 'read_raw_edf(input_fname) read_raw_fif(fname)', { ...array, ...assumed, tags: ['medical'] }),
  ...readers('wfdb', 'rdrecord(record_name) rdsamp(record_name)', { ...array, ...assumed, tags: ['medical'] }),

  ...readers('duckdb', 'sql(query) query(query) execute(query)', { tags: ['sql'] }),
  ...readers('duckdb', 'read_csv(path_or_buffer) read_parquet(file_glob) read_json(path_or_buffer)'),
  ...functions('duckdb', 'other', 'connect(database)', { tags: ['connection'] }),
  ...functions('sqlite3', 'other', 'connect(database)', { tags: ['connection'] }),
  ...functions('sqlalchemy', 'other', 'create_engine(url)', { tags: ['connection'] }),
  ...functions('psycopg2', 'other', 'connect(dsn)', { tags: ['connection'], ...assumed }),
  ...functions('pymysql', 'other', 'connect', { tags: ['connection'], ...assumed }),
  // https://airflow.apache.org/docs/apache-airflow-providers-common-sql/stable/_api/airflow/providers/common/sql/hooks/sql/
  ...AIRFLOW_HOOKS.flatMap((hook) =>
    readers(`airflow.providers.${hook}`, 'get_pandas_df(sql) get_df(sql)', { tags: ['sql'] }),
  ),
  ...readers('pandas_gbq', 'read_gbq(query_or_table)', { tags: ['sql'] }),
  ...readers('awswrangler.s3', 'read_csv(path) read_parquet(path) read_json(path) read_excel(path)', assumed),
  ...readers('awswrangler.athena', 'read_sql_query(sql database) read_sql_table(table database)', {
    ...assumed,
    tags: ['sql'],
  }),
  ...readers('google.cloud.bigquery.Client', 'query(query) query_and_wait(query)', { tags: ['sql'] }),
  ...readers('google.cloud.bigquery.Client', 'list_rows(table)', { tags: ['table'] }),
  ...readers('snowflake.connector.connect.cursor', 'execute(command)', { tags: ['sql'] }),
  ...readers('databricks.sql.connect.cursor', 'execute(operation)', { tags: ['sql'] }),
  ...readers('snowflake.snowpark.Session', 'sql(query)', { ...assumed, tags: ['sql'] }),
  ...readers('snowflake.snowpark.Session', 'table(name)', { ...assumed, tags: ['table'] }),

  ...readers('requests', 'get(url)', { returns: 'text', tags: ['download'] }),
  ...readers('httpx', 'get(url)', { returns: 'text', tags: ['download'] }),
  ...readers('urllib.request', 'urlopen(url) urlretrieve(url filename)', { returns: 'text', tags: ['download'] }),
  ...readers('wget', 'download(url)', download),
  ...readers('gdown', 'download(url) download_folder(url)', download),
  ...readers('opendatasets', 'download(dataset_id_or_url)', download),
  ...readers('pooch', 'retrieve(url known_hash)', { returns: 'text', tags: ['download'] }),
  ...readers('fsspec', 'open(urlpath mode)', { returns: 'text', tags: ['open'] }),
  ...readers('smart_open', 'open(uri mode)', { returns: 'text', tags: ['open'] }),
  ...readers(
    'kagglehub',
    'dataset_download(handle) dataset_load(adapter handle) load_dataset(adapter handle) competition_download(handle) notebook_output_download(handle)',
    {
      returns: 'text',
      tags: ['download', 'hub'],
    },
  ).map((row) => ({ ...row, path: 'handle' })),
  ...functions('ucimlrepo', 'load-dataset', 'fetch_ucirepo(name id)', {
    returns: 'table',
    path: 'name',
    tags: ['bunch', 'parts-inside'],
  }),
  ...functions('openml.datasets', 'load-dataset', 'get_dataset(dataset_id)', { returns: 'table', path: 'dataset_id' }),
  ...functions('yfinance', 'load-dataset', 'download(tickers)', {
    ...series,
    path: 'tickers',
    certainty: 'documented',
  }),
  ...functions('yfinance.Ticker', 'load-dataset', 'history(period)', { ...series, certainty: 'documented' }),
  ...['pandas_datareader', 'pandas_datareader.data'].flatMap((module) => [
    ...functions(module, 'load-dataset', 'DataReader(name)', { ...series, path: 'name' }),
    ...functions(module, 'load-dataset', 'get_data_yahoo(symbols) get_data_fred(symbols)', {
      ...series,
      path: 'symbols',
    }),
  ]),
  ...functions('quandl', 'load-dataset', 'get(dataset)', { ...series, path: 'dataset' }),
  ...functions('nasdaqdatalink', 'load-dataset', 'get(dataset)', { ...series, path: 'dataset' }),
  ...functions('FinanceDataReader', 'load-dataset', 'DataReader(symbol)', { ...series, path: 'symbol' }),
  ...functions('nsepy', 'load-dataset', 'get_history(symbol)', { ...series, path: 'symbol' }),
  ...functions('seaborn', 'load-dataset', 'load_dataset(name)', { returns: 'table', path: 'name' }),
  ...functions('vega_datasets', 'load-dataset', 'data', { ...assumed, returns: 'table' }),
  ...functions('pydataset', 'load-dataset', 'data(item)', { ...assumed, returns: 'table', path: 'item' }),
  ...functions(
    'plotly.data',
    'load-dataset',
    'iris tips gapminder wind stocks election experiment carshare medals_wide medals_long',
    { returns: 'table' },
  ),
  ...functions(
    'plotly.express.data',
    'load-dataset',
    'iris tips gapminder wind stocks election experiment carshare medals_wide medals_long',
    { returns: 'table' },
  ),
  ...functions(
    'shap.datasets',
    'load-dataset',
    'adult california diabetes iris imdb communitiesandcrime nhanesi boston linnerud imagenet50 a1a',
    { returns: 'table' },
  ),
  ...functions(
    'fairlearn.datasets',
    'load-dataset',
    'fetch_adult fetch_acs_income fetch_bank_marketing fetch_boston fetch_credit_card fetch_diabetes_hospital',
    {
      returns: 'table',
    },
  ),
  ...functions('alibi.datasets', 'load-dataset', 'fetch_adult fetch_movie_sentiment fetch_fashion_mnist', {
    returns: 'table',
    tags: ['bunch'],
  }),
  ...functions('dalex.datasets', 'load-dataset', 'load_titanic load_hr load_german load_apartments load_fifa', {
    returns: 'table',
  }),
  ...functions(
    'aif360.sklearn.datasets',
    'load-dataset',
    'fetch_adult fetch_german fetch_bank fetch_compas fetch_lawschool_gpa fetch_meps(panel)',
    {
      returns: 'table',
    },
  ),
  ...functions(
    'aif360.datasets',
    'load-dataset',
    'AdultDataset GermanDataset CompasDataset BankDataset LawSchoolGPADataset MEPSDataset19 MEPSDataset20 MEPSDataset21',
    {
      returns: 'dataset',
      tags: ['aif360'],
    },
  ),
  ...functions(
    'aif360.algorithms.preprocessing.optim_preproc_helpers.data_preproc_functions',
    'load-dataset',
    'load_preproc_data_adult load_preproc_data_compas load_preproc_data_german',
    { returns: 'dataset', tags: ['aif360'] },
  ),
  // Cut at places, or into as many parts as the number says: https://aif360.readthedocs.io/en/stable/modules/generated/aif360.datasets.StructuredDataset.html
  ...methods('table dataset', 'split', 'split(num_or_size_splits shuffle seed)', {
    libraries: ['aif360'],
    tags: ['random', 'places'],
  }),
  ...functions('folktables', 'load-dataset', 'ACSDataSource(survey_year)', { returns: 'table' }),
  // https://github.com/socialfoundations/folktables: what each problem predicts; its groups are races.
  ...(
    [
      ['ACSIncome', 'PINCP'],
      ['ACSEmployment', 'ESR'],
      ['ACSPublicCoverage', 'PUBCOV'],
      ['ACSMobility', 'MIG'],
      ['ACSTravelTime', 'JWMNP'],
    ] as const
  ).flatMap(([problem, target]) =>
    functions('folktables', 'same', `${problem}.df_to_numpy(df) ${problem}.df_to_pandas(df)`, {
      tags: ['divided', `target:${target}`, 'group:RAC1P'],
    }),
  ),
  ...functions('catboost.datasets', 'load-dataset', 'titanic amazon adult epsilon higgs msrank msrank_10k imdb', {
    returns: 'table',
    tags: ['already-split'],
  }),
  ...functions(
    'river.datasets',
    'load-dataset',
    'Phishing CreditCard Bananas ImageSegments TrumpApproval AirlinePassengers Bikes',
    { ...assumed, returns: 'table' },
  ),
  ...readers('spacy', 'load(name)', { ...assumed, tags: ['model'] }),
  ...functions('nltk', 'other', 'download(info_or_id)', { tags: ['download'] }),
  ...readers('intake', 'open_catalog(urlpath)', assumed),
  ...readers('dvc.api', 'open(path repo) read(path repo) get_url(path repo)', { tags: ['open', 'dvc'] }),
];
