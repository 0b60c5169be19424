// Where data leaves the analyst's hands: shown, logged, written, uploaded, tracked, sent. Methods of an object stand below
// the class or the function that made it (`boto3.client.upload_file`, `wandb.init.log`), as the interpreter names them.
import { nameTable } from './nameTable';
import { words } from './rows';
import { sinks, type SinkKind, type SinkRow } from './sinkRows';
import { HOSTED_CHAIN, services } from './sinkServices';

export { HOSTED_CHAIN };

/** Libraries of chains, whose classes say nothing of where their model runs. */
export const CHAIN_LIBRARIES = /^(?:langchain|llama_index)/;

export type { SinkKind, SinkRow } from './sinkRows';

const assumed = 'assumed' as const;

/** What a function of the project that writes into its log is called here. */
export const LOG_OF_PROJECT = 'log_of_project';

const local: SinkRow[] = [
  ...sinks('display', 'builtins', 'print', '*'),
  ...sinks('display', '-', 'print display', '*'),
  ...sinks('display', 'IPython.display', 'display display_html HTML', '*'),
  ...sinks('display', 'pprint', 'pprint pp', '*'),
  ...sinks('display', 'rich', 'print inspect', '*'),
  ...sinks('display', 'rich.console.Console', 'print log', '*'),
  ...sinks('display', 'tabulate', 'tabulate', 'tabular_data'),
  ...sinks('display', '-', 'ydata_profiling.ProfileReport pandas_profiling.ProfileReport', 'df', {
    safer: ['sensitive=True'],
  }),
  ...sinks('display', 'sweetviz', 'analyze compare', 'source'),
  ...sinks('display', 'dtale', 'show', 'data', { certainty: assumed }),
  ...sinks('display', 'itables', 'show', 'df', { certainty: assumed }),
  ...sinks('display', 'pygwalker', 'walk', 'dataset', { certainty: assumed }),
  ...sinks('display', 'streamlit', 'write dataframe table json', '*', { certainty: assumed }),
  // https://python-visualization.github.io/folium/latest/reference.html
  ...sinks('display', 'folium folium.map', 'Marker CircleMarker Circle Popup Tooltip', 'popup tooltip html text'),
  ...sinks('display', 'gradio', 'Dataframe DataFrame', 'value', { certainty: assumed }),

  ...sinks(
    'log',
    'logging logging.getLogger logging.Logger loguru.logger structlog.get_logger absl.logging celery.utils.log.get_task_logger prefect.get_run_logger dagster.get_dagster_logger streamlit.logger.get_logger',
    'debug info warning warn error exception critical log',
    '*',
  ),
  // Stands in every line that is written from there on: https://www.structlog.org/en/stable/bound-loggers.html
  ...sinks('log', 'loguru.logger', 'bind contextualize', '*'),
  ...sinks('log', 'structlog.get_logger', 'bind new', '*'),
  ...sinks('log', 'structlog.contextvars', 'bind_contextvars bound_contextvars', '*'),
  ...sinks('log', 'warnings', 'warn', 'message'),
  ...sinks('log', LOG_OF_PROJECT, 'write', '*', { textsOnly: true, certainty: assumed }),

  ...sinks('file', 'numpy', 'save', 'file arr'),
  ...sinks('file', 'numpy', 'savetxt savez savez_compressed', '*'),
  ...sinks('file', 'joblib', 'dump', 'value filename'),
  ...sinks('file', 'pickle', 'dump', 'obj file'),
  ...sinks('file', 'torch', 'save', 'obj f'),
  ...sinks('file', 'json', 'dump', 'obj fp'),
  ...sinks('file', 'yaml', 'dump safe_dump', 'data stream'),
  // https://arrow.apache.org/docs/python/api/formats.html
  ...sinks('file', 'pyarrow.parquet', 'write_table write_to_dataset', 'table where root_path'),
  ...sinks('file', 'pyarrow.csv', 'write_csv', 'data output_file'),
  ...sinks('file', 'pyarrow.feather', 'write_feather', 'df dest'),
  ...sinks('file', 'pyarrow.orc', 'write_table', 'table where'),
  ...sinks('file', 'pyarrow.dataset', 'write_dataset', 'data base_dir'),
  ...sinks('file', 'csv.writer csv.DictWriter', 'writerow writerows', '*'),
  // https://openpyxl.readthedocs.io/en/stable/api/openpyxl.worksheet.worksheet.html
  ...sinks('file', 'openpyxl.Worksheet', 'append', '*'),
  ...sinks('file', 'openpyxl.Worksheet', 'cell', 'value'),
  ...sinks('file', 'builtins.open builtins.text io.open pathlib.Path.open', 'write writelines', '*'),
  ...sinks('file', 'gzip.text bz2.text lzma.text codecs.text smart_open.open aiofiles.open', 'write writelines', '*'),
  // https://jsonlines.readthedocs.io/en/latest/
  ...sinks('file', 'jsonlines.open jsonlines.Writer', 'write write_all', '*'),
  ...sinks('file', 'zipfile.text', 'writestr', 'data'),
  ...sinks('file', 'pathlib.Path', 'write_text write_bytes', '*'),
  ...sinks('clipboard', 'pyperclip', 'copy', 'text'),
];

/** What gives cursors of databases, and connections that run statements themselves. */
const CURSORS =
  'sqlite3.connect sqlite3.connect.cursor psycopg2.connect.cursor psycopg.connect.cursor pymysql.connect.cursor mysql.connector.connect.cursor pyodbc.connect.cursor oracledb.connect.cursor';

const clouds: SinkRow[] = [
  ...sinks(
    'cloud',
    'boto3.client boto3.resource boto3.resource.Object boto3.resource.Bucket boto3.Session.client boto3.session.Session.client',
    'upload_file upload_fileobj put_object put',
    'Filename Body Fileobj',
    {
      receiver: 'Amazon S3',
      safer: ['ServerSideEncryption=aws:kms', 'SSEKMSKeyId'],
      worse: ['ACL=public-read', 'ACL=public-read-write'],
    },
  ),
  ...sinks(
    'cloud',
    's3fs.S3FileSystem gcsfs.GCSFileSystem adlfs.AzureBlobFileSystem fsspec.filesystem',
    'put put_file upload pipe',
    'lpath',
    {
      receiver: 'cloud storage',
    },
  ),
  ...sinks(
    'cloud',
    'google.cloud.storage.Client.bucket.blob google.cloud.storage.Client.get_bucket.blob google.cloud.storage.Blob',
    'upload_from_filename upload_from_string upload_from_file',
    'filename data file_obj',
    {
      receiver: 'Google Cloud Storage',
      certainty: assumed,
    },
  ),
  ...sinks('cloud', 'google.cloud.storage.Blob google.cloud.storage.Client.bucket.blob', 'make_public', '', {
    receiver: 'the public',
    certainty: assumed,
  }),
  ...sinks(
    'cloud',
    'azure.storage.blob.BlobClient azure.storage.blob.ContainerClient azure.storage.blob.BlobServiceClient.get_blob_client azure.storage.blob.BlobServiceClient.get_container_client azure.storage.blob.BlobClient.from_connection_string',
    'upload_blob',
    'data',
    {
      receiver: 'Azure Blob Storage',
      safer: ['encryption_scope'],
    },
  ),
  ...sinks('cloud', 'minio.Minio', 'put_object fput_object', 'bucket_name object_name data file_path', {
    receiver: 'object storage',
    certainty: assumed,
  }),
  ...sinks('cloud', 'gspread_dataframe', 'set_with_dataframe', 'worksheet dataframe', {
    receiver: 'Google Sheets',
    certainty: assumed,
  }),
  ...sinks('cloud', 'gspread.Worksheet', 'append_row append_rows insert_row insert_rows update', '*', {
    receiver: 'Google Sheets',
    certainty: assumed,
  }),
  // https://pyairtable.readthedocs.io/en/stable/api.html, https://github.com/ramnes/notion-sdk-py
  ...sinks(
    'cloud',
    'pyairtable.Api.table pyairtable.Table pyairtable.api.Table pyairtable.Api',
    'create batch_create update batch_update batch_upsert',
    'fields records',
    { receiver: 'Airtable', keeps: true },
  ),
  ...sinks(
    'cloud',
    'notion_client.Client notion_client.AsyncClient',
    'pages.create pages.update blocks.children.append databases.create',
    'properties children',
    { receiver: 'Notion', keeps: true },
  ),
  ...sinks('cloud', 'awswrangler.s3', 'to_csv to_parquet to_json to_excel upload', 'df', {
    receiver: 'Amazon S3',
    certainty: assumed,
  }),
  ...sinks('cloud', 'sagemaker.Session sagemaker.session.Session', 'upload_data upload_string_as_file_body', 'path', {
    receiver: 'Amazon S3',
  }),
  ...sinks(
    'database',
    'google.cloud.bigquery.Client',
    'load_table_from_dataframe load_table_from_json insert_rows insert_rows_from_dataframe insert_rows_json',
    'dataframe json_rows rows',
    { receiver: 'BigQuery', warehouse: true, certainty: assumed },
  ),
  ...sinks('cloud', 'google.cloud.bigquery.Client', 'load_table_from_file', 'file_obj', {
    receiver: 'BigQuery',
    certainty: assumed,
  }),
  // https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-crawler-pyspark-extensions-glue-context.html
  ...sinks(
    'cloud',
    // What `GlueContext()` stands for.
    'pyspark.sql.SparkSession',
    'write_dynamic_frame.from_options write_dynamic_frame.from_catalog write_dynamic_frame.from_jdbc_conf write_dynamic_frame_from_options write_dynamic_frame_from_catalog write_dynamic_frame_from_jdbc_conf write_data_frame.from_options write_data_frame.from_catalog getSink.writeFrame',
    'frame dynamic_frame',
    { receiver: 'AWS Glue' },
  ),
  // https://docs.hopsworks.ai/latest/user_guides/fs/feature_group/create/
  ...sinks('database', 'hopsworks.FeatureGroup', 'insert', 'features', { receiver: 'the feature store' }),
  // https://sagemaker.readthedocs.io/en/v2/api/prep_data/feature_store.html
  ...sinks('database', 'sagemaker.feature_store.feature_group.FeatureGroup', 'ingest', 'data_frame', {
    receiver: 'the feature store',
  }),
  ...sinks('database', 'pandas_gbq', 'to_gbq', 'dataframe', { receiver: 'BigQuery', certainty: assumed }),
  ...sinks('database', 'snowflake.connector.pandas_tools', 'write_pandas', 'conn df', { receiver: 'Snowflake' }),
  ...sinks('database', 'pymongo.MongoClient', 'insert_one insert_many', '*', {
    receiver: 'MongoDB',
    certainty: assumed,
  }),
  // https://peps.python.org/pep-0249/#executemany
  ...sinks('database', CURSORS, 'executemany', '*', { receiver: 'a database' }),
  ...sinks('database', CURSORS, 'execute', '*', { receiver: 'a database', needsInsert: true }),
  // https://www.psycopg.org/docs/extras.html#fast-execution-helpers
  ...sinks('database', 'psycopg2.extras', 'execute_values execute_batch', 'argslist', { receiver: 'a database' }),
  // https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/dynamodb/table/index.html
  ...sinks(
    'database',
    'boto3.resource.Table boto3.resource.Table.batch_writer boto3.Session.resource.Table boto3.client boto3.Session.client',
    'put_item',
    'Item',
    { receiver: 'DynamoDB' },
  ),
  ...sinks('database', 'elasticsearch', 'helpers.bulk helpers.async_bulk helpers.streaming_bulk', 'actions', {
    receiver: 'Elasticsearch',
  }),
  ...sinks('database', 'elasticsearch.Elasticsearch opensearchpy.OpenSearch', 'index bulk create', '*', {
    receiver: 'Elasticsearch',
    certainty: assumed,
  }),
  ...sinks('database', 'redis.Redis redis.StrictRedis redis.from_url', 'set setex hset rpush lpush xadd publish', '*', {
    receiver: 'Redis',
    certainty: assumed,
  }),
  ...sinks('database', 'kafka.KafkaProducer aiokafka.AIOKafkaProducer', 'send send_and_wait', 'value', {
    receiver: 'Kafka',
    queue: true,
    addresses: 1,
    certainty: assumed,
  }),
  ...sinks('database', 'confluent_kafka.Producer', 'produce', 'value', {
    receiver: 'Kafka',
    queue: true,
    addresses: 1,
    certainty: assumed,
  }),
  ...sinks(
    'database',
    'boto3.client boto3.Session.client boto3.session.Session.client',
    'send_message send_message_batch',
    'MessageBody Entries',
    { receiver: 'Amazon SQS', queue: true },
  ),
  ...sinks(
    'database',
    'boto3.client boto3.Session.client boto3.session.Session.client',
    'put_record put_records',
    'Data Record Records',
    { receiver: 'Amazon Kinesis', queue: true },
  ),
  // https://pika.readthedocs.io/en/stable/modules/channel.html
  ...sinks('database', 'pika.BlockingConnection.channel pika.channel.Channel', 'basic_publish', 'body', {
    receiver: 'RabbitMQ',
    queue: true,
    addresses: 2,
  }),
  ...sinks(
    'database',
    'google.cloud.pubsub_v1.PublisherClient google.cloud.pubsub.PublisherClient',
    'publish',
    'data',
    {
      receiver: 'Pub/Sub',
      queue: true,
      addresses: 1,
    },
  ),
];

const publications: SinkRow[] = [
  ...sinks(
    'publish',
    'datasets.Dataset datasets.DatasetDict datasets.Dataset.from_pandas datasets.Dataset.from_dict datasets.load_dataset',
    'push_to_hub',
    'self',
    {
      receiver: 'the Hugging Face Hub',
      safer: ['private=True'],
    },
  ),
  ...sinks(
    'publish',
    'huggingface_hub huggingface_hub.HfApi',
    'upload_file upload_folder upload_large_folder',
    'path_or_fileobj folder_path',
    {
      receiver: 'the Hugging Face Hub',
      safer: ['private=True'],
    },
  ),
  ...sinks('publish', 'kagglehub', 'dataset_upload model_upload', 'handle local_dataset_dir', { receiver: 'Kaggle' }),
  ...sinks('publish', 'kaggle.api', 'dataset_create_new dataset_create_version', 'folder', {
    receiver: 'Kaggle',
    certainty: assumed,
  }),
];

const trackers: SinkRow[] = [
  ...sinks(
    'tracker',
    'mlflow mlflow.MlflowClient mlflow.tracking.MlflowClient',
    'log_artifact log_artifacts log_table log_dict log_text log_input log_image',
    '*',
    { receiver: 'MLflow' },
  ),
  ...sinks('tracker', 'mlflow', 'log_param log_params set_tag set_tags', '*', { receiver: 'MLflow' }),
  ...sinks(
    'tracker',
    'mlflow.sklearn mlflow.xgboost mlflow.lightgbm mlflow.catboost mlflow.pytorch mlflow.tensorflow mlflow.keras mlflow.pyfunc mlflow.transformers mlflow.spark mlflow.statsmodels mlflow.onnx',
    'log_model save_model',
    'input_example',
    { receiver: 'MLflow' },
  ),
  ...sinks('tracker', 'wandb wandb.init wandb.Run', 'log log_artifact save', '*', { receiver: 'Weights & Biases' }),
  ...sinks('tracker', 'wandb.run', 'log log_artifact config.update', '*', { receiver: 'Weights & Biases' }),
  ...sinks('tracker', 'wandb', 'init', 'config', { receiver: 'Weights & Biases' }),
  ...sinks('tracker', 'wandb wandb.init wandb.Run', 'config.update', '*', { receiver: 'Weights & Biases' }),
  ...sinks('tracker', 'wandb', 'Table', 'columns data rows dataframe', { receiver: 'Weights & Biases' }),
  ...sinks('tracker', 'wandb.Table', 'add_data add_column', '*', { receiver: 'Weights & Biases' }),
  ...sinks('tracker', 'wandb.Artifact', 'add add_file add_dir add_reference new_file', 'obj local_path uri', {
    receiver: 'Weights & Biases',
  }),
  ...sinks(
    'tracker',
    'neptune.init_run neptune.Run neptune.new.init neptune.init',
    'upload log append assign __setitem__',
    '*',
    {
      receiver: 'Neptune',
    },
  ),
  ...sinks(
    'tracker',
    'comet_ml.Experiment comet_ml.start comet_ml.OfflineExperiment comet_ml.CometExperiment',
    'log_table log_dataframe_profile log_asset log_asset_data log_text log_parameters log_dataset_info',
    '*',
    { receiver: 'Comet' },
  ),
  ...sinks('tracker', 'clearml.Task clearml.Task.init', 'upload_artifact', 'name artifact_object', {
    receiver: 'ClearML',
  }),
  ...sinks(
    'tracker',
    'clearml.Task.init.get_logger clearml.Task.get_logger clearml.Logger clearml.Logger.current_logger',
    'report_table report_text',
    '*',
    {
      receiver: 'ClearML',
    },
  ),
  ...sinks(
    'tracker',
    'torch.utils.tensorboard.SummaryWriter torch.utils.tensorboard.writer.SummaryWriter tensorboardX.SummaryWriter',
    'add_text add_hparams',
    'text_string hparam_dict',
    { receiver: 'TensorBoard' },
  ),
  ...sinks('tracker', 'tensorflow.summary', 'text', 'data', { receiver: 'TensorBoard' }),
  ...sinks('tracker', 'aim.Run', 'track', 'value', { receiver: 'Aim', certainty: assumed }),
  ...sinks('tracker', 'aim', 'Text', 'text', { receiver: 'Aim', certainty: assumed }),
  ...sinks('tracker', 'dvclive.Live', 'log_artifact log_plot', '*', { receiver: 'DVC' }),
  ...sinks('tracker', 'trackio', 'log', '*', { receiver: 'Trackio', certainty: assumed }),
  ...sinks('tracker', 'whylogs', 'log', '*', { receiver: 'whylogs' }),
];

export const sinkTable = nameTable<SinkRow>([...local, ...clouds, ...publications, ...trackers, ...services]);

export interface TableWriter {
  readonly kind: SinkKind;
  /** First parameter: path, table or buffer. */
  readonly target: string;
}

/** Methods by which frames of pandas, polars, Spark and Hugging Face write themselves. */
export const TABLE_WRITERS: ReadonlyMap<string, TableWriter> = new Map(
  (
    [
      ['file', 'path_or_buf', 'to_csv to_json to_hdf to_msgpack'],
      ['file', 'path', 'to_parquet to_pickle to_feather to_orc to_stata to_delta'],
      ['file', 'excel_writer', 'to_excel'],
      ['file', 'buf', 'to_string to_markdown to_html to_latex'],
      ['file', 'path_or_buffer', 'to_xml'],
      [
        'file',
        'file',
        'write_csv write_parquet write_json write_ndjson write_ipc write_avro write_excel sink_csv sink_parquet sink_ipc sink_ndjson',
      ],
      ['file', 'dataset_path', 'save_to_disk'],
      // GeoPandas
      ['file', 'filename', 'to_file'],
      ['database', 'name', 'to_postgis'],
      ['database', 'name', 'to_sql write_database saveAsTable save_as_table insertInto'],
      ['database', 'destination_table', 'to_gbq to_iceberg write_delta write_iceberg'],
      ['publish', 'repo_id', 'push_to_hub'],
      ['clipboard', 'excel', 'to_clipboard write_clipboard'],
      ['display', 'n', 'show glimpse display info'],
    ] as const
  ).flatMap(([kind, target, names]) => words(names).map((name) => [name, { kind, target }] as const)),
);

/** What ends a chain that begins at `frame.write` of Spark. */
export const SPARK_WRITERS: ReadonlySet<string> = new Set(
  words('parquet csv json orc text save saveAsTable save_as_table insertInto jdbc'),
);

/** Methods by which a logger writes, whatever made it: the names are the same in all libraries of logging. */
export const LOG_METHODS: ReadonlySet<string> = new Set('debug info warning warn error exception critical'.split(' '));

/** Errors of web frameworks whose text is the answer to whoever asked: FastAPI, Starlette, Flask, Werkzeug, Django and its REST framework. */
export const WEB_ANSWERS =
  /(?:^|\.)(?:\w*HTTP(?:Exception|Error|Response)|Http(?:404|Error)|APIException|BadRequest|Conflict|NotFound|Unauthorized|Forbidden|PermissionDenied|NotAuthenticated|AuthenticationFailed|UnprocessableEntity|TooManyRequests)$/;

/** Functions of other modules that write into a log of the project, by what they are called: `log_action(message=…)`. */
export const LOG_HELPER =
  /^(?:log|(?:write|add|append|save)_?(?:to_?)?log|log_?(?:to_?file|it|info|error|warning|debug|message|msg|line|entry|event|action|activity|operation|change|audit|access)|log_(?:\w+_)?(?:event|action|activity|operation|audit)|(?:(?:write|add|create|record|save)_)?(?:audit|activity|access|security|event|error)_?log(?:_entry|_event)?)$/i;

/** What a logger is called where nothing tells what made it: `app.logger`, `self.log`, one imported from a module of the project. */
export const LOGGER_NAME = /^_{0,2}log(?:ger|ging)?$/i;

/**
 * Classes whose objects come out of chains and classes that nothing is known of, and whose methods nothing else in a file that
 * imports their library has under these names.
 */
export const FOUND_BY_IMPORT: readonly string[] = [
  'gspread.Worksheet',
  'openpyxl.Worksheet',
  'crewai.Crew',
  'hopsworks.FeatureGroup',
];

/** Methods among them that dicts, sets and digests have as well, with what their owners are called. */
export const SHARED_METHODS: ReadonlyMap<string, RegExp> = new Map([
  ['update', /sheet|^(?:ws|wks|tab)$/i],
  ['append', /sheet$|^(?:ws|wks)\d?$/i],
  ['insert', /^fg\d?$|_fg$|feature_?group/i],
]);

/**
 * What is saved as a page with its data within: maps with the texts of their markers, plots with the columns that they name, and
 * charts with the whole table (https://altair-viz.github.io/user_guide/saving_charts.html).
 */
export const SAVED_PAGES = {
  map: /^folium\.(?:folium\.)?Map$/,
  marker: /^(?:Marker|CircleMarker|Circle|Popup|Tooltip)$/,
  plot: /^plotly\.express\./,
  chart: /^altair\.(?:\w+\.)*Chart$/,
} as const;
