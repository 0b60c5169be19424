// How a read pins the version of what it reads, and which places change under the same name (DVL003, DVL005, DVL006, DVL014).
import { isPinnedKaggleHandle } from './hubs';
import { nameTable, places, type Certainty } from './nameTable';

export interface ReaderVersionRow {
  readonly name: string;
  /** Parameters any of which pins a version. */
  readonly pins: readonly string[];
  /** Values that pin nothing: `version='active'`. */
  readonly loose?: readonly string[];
  readonly what: 'named-data-set' | 'table' | 'object' | 'file' | 'clipboard';
  /** Fetches by a name that may move on: the first argument, the file of a `repo` or the `Key` in a bucket. */
  readonly fetches?: 'artifact' | 'package' | 'repository' | 'key';
  /** The version is a part of the name, and no parameter. */
  readonly versionInName?: boolean;
  /** The first of `pins` may be given by place: which. */
  readonly position?: number;
  /** `pins` are options of the reader before it (`.option("versionAsOf", 3)`), and no arguments. */
  readonly byOption?: boolean;
  readonly certainty: Certainty;
}

function rows(
  owners: string,
  names: string,
  what: ReaderVersionRow['what'],
  pins: string,
  rest: Partial<ReaderVersionRow> = {},
): ReaderVersionRow[] {
  return places(owners, names).map((name) => ({
    name,
    what,
    pins: pins === '' ? [] : pins.split(' '),
    certainty: 'documented',
    ...rest,
  }));
}

export const readerVersions = nameTable<ReaderVersionRow>([
  ...rows('sklearn.datasets', 'fetch_openml', 'named-data-set', 'version data_id', {
    loose: ['active'],
    position: 1,
  }),
  ...rows('openml.datasets', 'get_dataset', 'named-data-set', 'version dataset_id'),
  ...rows('tensorflow_datasets', 'load builder data_source', 'named-data-set', '', { versionInName: true }),
  ...rows('seaborn', 'load_dataset', 'named-data-set', ''),
  ...rows('statsmodels.datasets statsmodels.api.datasets', 'get_rdataset', 'named-data-set', ''),
  ...rows('ucimlrepo', 'fetch_ucirepo', 'named-data-set', 'id', { certainty: 'assumed' }),
  ...rows('pandas polars', 'read_delta', 'table', 'version timestamp'),
  ...rows('polars', 'scan_delta', 'table', 'version'),
  ...rows('pandas', 'read_iceberg', 'table', 'snapshot_id'),
  ...rows('polars', 'scan_iceberg', 'table', 'snapshot_id'),
  ...rows('deltalake', 'DeltaTable', 'table', 'version'),
  ...rows('pyiceberg.catalog.load_catalog.load_table', 'scan', 'table', 'snapshot_id'),
  ...rows(
    'pyspark.sql.SparkSession.read',
    'table load',
    'table',
    'versionAsOf timestampAsOf snapshot-id as-of-timestamp tag as.of.instant',
    { byOption: true },
  ),
  ...rows('pyspark.sql.SparkSession', 'table sql', 'table', ''),
  ...rows('google.cloud.bigquery.Client', 'query query_and_wait list_rows', 'table', ''),
  ...rows('pandas pandas_gbq', 'read_gbq', 'table', ''),
  ...rows('snowflake.snowpark.Session', 'table sql', 'table', 'time_travel_mode', { certainty: 'assumed' }),
  ...rows('snowflake.connector.connect.cursor databricks.sql.connect.cursor', 'execute', 'table', ''),
  ...rows('boto3.client boto3.resource', 'get_object download_file download_fileobj', 'object', 'VersionId ExtraArgs', {
    fetches: 'key',
  }),
  ...rows('s3fs.S3FileSystem', 'open get', 'object', 'version_id version_aware'),
  ...rows(
    'google.cloud.storage.Client.bucket.blob google.cloud.storage.Client.get_bucket.blob google.cloud.storage.Client.bucket.get_blob',
    'download_to_filename download_as_bytes download_as_text download_as_string',
    'object',
    'generation',
  ),
  ...rows('azure.storage.blob.BlobClient', 'download_blob', 'object', 'version_id snapshot'),
  ...rows('wandb wandb.init wandb.Api', 'use_artifact artifact', 'object', '', { fetches: 'artifact' }),
  ...rows('dvc.api', 'open read get_url DVCFileSystem', 'file', 'rev', { fetches: 'repository' }),
  ...rows('quilt3.Package', 'browse install', 'object', 'top_hash', { fetches: 'package' }),
  ...rows('pooch', 'retrieve', 'file', 'known_hash'),
  ...rows('keras.utils', 'get_file', 'file', 'file_hash md5_hash'),
  ...rows('pandas polars', 'read_clipboard', 'clipboard', ''),
]);

/** Stores whose tables keep old versions, by what makes a connection or by the scheme of its address: `snowflake://…`. */
const VERSIONED_STORE = /^(?:snowflake|databricks|bigquery)[.+:]/;

/** Readers of whatever database the connection is to that they are handed, which keeps versions where that is such a store. */
export const queryReaders = nameTable<ReaderVersionRow>(
  rows('pandas polars', 'read_sql read_sql_query read_sql_table read_database', 'table', ''),
);

export function isVersionedStore(nameOrAddress: string): boolean {
  return VERSIONED_STORE.test(nameOrAddress);
}

/** Formats of Spark's reader that keep versions. */
const VERSIONED_FORMAT = /\.format\(\s*['"](?:delta|iceberg|hudi|org\.apache\.hudi)['"]/i;

/** Whether a call, as it is written, reads a table of which there are versions. */
export function keepsVersions({ what, name }: ReaderVersionRow, written: string): boolean {
  return what === 'table' && (!name.endsWith('.load') || VERSIONED_FORMAT.test(written));
}

/** Options of Spark's reader, and words of SQL, that read a table as of one version. */
export const TIME_TRAVEL_OPTIONS: ReadonlySet<string> = new Set(
  'versionAsOf timestampAsOf snapshot-id as-of-timestamp tag as.of.instant'.split(' '),
);
export const TIME_TRAVEL_SQL =
  /\b(?:VERSION|TIMESTAMP|SYSTEM_TIME|SYSTEM_VERSION)\s+AS\s+OF\b|\bAT\s*\(\s*(?:TIMESTAMP|OFFSET|STATEMENT|VERSION)\b|\bBEFORE\s*\(\s*(?:TIMESTAMP|OFFSET|STATEMENT)\b|@v?\d+\b/i;
/** Rows in no fixed order cut at a number. */
export const UNORDERED_LIMIT_SQL = /\bLIMIT\s+\d+/i;
export const ORDERED_SQL = /\bORDER\s+BY\b/i;

/** The branch or tag that a URL of a repository host goes through. */
const REF_URL = new RegExp(
  `^https?://(?:${[
    String.raw`raw\.github(?:usercontent)?\.com/+[^/]+/+[^/]+/+(?:refs/(?:heads|tags)/)?`,
    String.raw`(?:www\.)?github\.com/[^/]+/[^/]+/(?:raw|blob)/(?:refs/(?:heads|tags)/)?`,
    String.raw`media\.githubusercontent\.com/media/[^/]+/[^/]+/(?:refs/(?:heads|tags)/)?`,
    String.raw`huggingface\.co/(?:datasets/)?[^/]+/[^/]+/(?:resolve|raw)/`,
    String.raw`gitlab\.[^/]+/.+/-?/?raw/`,
    String.raw`bitbucket\.org/[^/]+/[^/]+/raw/`,
    String.raw`dagshub\.com/[^/]+/[^/]+/raw/`,
  ].join('|')})([^/]+)/`,
);
/** `lakefs://repository/branch/path`: a branch, a tag or a commit, which nothing but its look tells apart. */
const LAKEFS = /^lakefs:\/\/[^/]+\/([^/]+)\//i;
/** What `refOfUrl` answers where no branch is named and the newest commit is meant. */
export const NEWEST = 'HEAD';
/** Packages of GitHub behind a network of caches: `…/gh/owner/name@branch/file`, the default branch where none is named. */
const CACHED_REF_URL = /^https?:\/\/cdn\.jsdelivr\.net\/gh\/[^/]+\/[^/@]+(?:@([^/]+))?\//;
/** The newest revision of a gist; a pinned one has its commit after `raw`. */
const NEWEST_GIST = /^https?:\/\/gist\.github(?:usercontent)?\.com\/[^/]+\/[^/]+\/raw\/(?![0-9a-f]{40}\/)/;
const BUCKET = /^(?:s3[an]?|gs|gcs|az|abfss?|wasbs?|adl|oss|cos|lakefs):\/\//i;
const LATEST = /(?:^|[/_\-:.])latest(?:$|[/_\-.])/i;

/** Names of which there is a new one for each day or version: nobody writes into the old ones. */
const DATED =
  /(?<!\d)(?:19|20)\d\d([-_]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?!\d)|[/_.-]v\d+(?:\.\d+)*(?=[/_.-])/;

/** The branch, tag or commit in a URL of a repository host or of lakeFS; null where there is none. */
export function refOfUrl(place: string): string | null {
  const cached = CACHED_REF_URL.exec(place);
  if (cached !== null) return cached[1] ?? NEWEST;
  if (NEWEST_GIST.test(place)) return NEWEST;
  return (REF_URL.exec(place) ?? LAKEFS.exec(place))?.[1] ?? null;
}

/** Commits and version tags stay what they are. */
export function isFixedRef(ref: string): boolean {
  return /^(?:[0-9a-f]{7,40}|v?\d+(?:\.\d+)+\w*)$/i.test(ref);
}

/** Stands for what the reader is to fill in: `gs://<bucket>/x.csv`, `your-name/model`. */
export function isPlaceholder(place: string): boolean {
  return /[<>{}]|\[your\b|\byour[-_ ]|^$/i.test(place);
}

/** How the content under a remote place may change; null where it is pinned or nothing tells. */
export function mutability(place: string): 'branch' | 'latest' | 'bucket' | null {
  if (placeVersion(place) !== 'mutable') return null;
  if (isPlaceholder(place)) return null;
  const ref = refOfUrl(place);
  if (ref !== null) return isFixedRef(ref) || /\/refs\/tags\//.test(place) ? null : 'branch';
  if (LATEST.test(place)) return 'latest';
  // hf://datasets/owner/name@revision/file
  if (/^hf:/i.test(place)) return /^hf:\/\/[^@]+@[^/]+\//i.test(place) ? null : 'branch';
  return BUCKET.test(place) && !/#\d{10,}/.test(place) && !DATED.test(place) ? 'bucket' : null;
}

export type PlaceVersion =
  /** The place names its content: a commit, a version id, a record of an archive. */
  | 'pinned'
  /** The content may change under the same place. */
  | 'mutable'
  /** A file of this machine, or nothing that tells. */
  | 'local';

const COMMIT_URL = /[/@](?:[0-9a-f]{40}|[0-9a-f]{64})(?:[/?#]|$)/i;
const PINNED_URL =
  /[?&](?:versionId|generation|versionid|snapshot)=|zenodo\.org\/(?:record|records|api\/records)\/\d+|doi\.org\/|figshare\.com\/ndownloader\/files\/\d+|dataverse|\/releases\/download\/|ipfs:/i;
const REMOTE = /^(?:https?|ftps?|sftp|s3a?|s3n|gs|gcs|abfss?|wasbs?|azure|az|adl|oss|cos|hf|lakefs):\/\//i;

/** Whether a URL or bucket path pins what it leads to. */
export function placeVersion(place: string): PlaceVersion {
  if (!REMOTE.test(place)) return 'local';
  if (COMMIT_URL.test(place) || PINNED_URL.test(place)) return 'pinned';
  const lakefs = LAKEFS.exec(place)?.[1];
  if (lakefs !== undefined && /^[0-9a-f]{12,64}$|^v?\d+(?:\.\d+)+/.test(lakefs)) return 'pinned';
  return 'mutable';
}

/** `project/data:latest`, no alias, or a name that can be moved; `:v3` and digests do not move. */
export function isPinnedArtifact(name: string): boolean {
  const alias = /:([^:/]+)$/.exec(name)?.[1];
  return alias !== undefined && (/^v\d+$/.test(alias) || /^[0-9a-f]{16,}$/i.test(alias));
}

/** `mnist:3.0.1`, `glue/sst2:2.0.0`; wild cards pin nothing. */
export function isPinnedTfds(name: string): boolean {
  return /:\d+\.\d+\.\d+$/.test(name);
}

/** Whether the name that a library asks for data by says which version is meant; null where names of its kind tell nothing. */
export function isPinnedByName(reader: string, name: string): boolean | null {
  if (/^tensorflow_datasets\./.test(reader)) return isPinnedTfds(name);
  if (/^kagglehub\b/.test(reader)) return isPinnedKaggleHandle(name);
  return /^wandb\b/.test(reader) ? isPinnedArtifact(name) : null;
}

/** Calls that read the parameters of a pipeline of DVC: https://dvc.org/doc/api-reference/params_show */
export const PARAMETER_READERS: ReadonlySet<string> = new Set(['dvc.api.params_show']);

/** Paths outside any project: home folders, downloads, drives. */
export const OUTSIDE_PATH =
  /^(?:~[\\/]|\/Users\/|\/home\/|[A-Za-z]:[\\/]|\/mnt\/|\/media\/|\/Volumes\/|\/content\/drive|\/root\/|\/tmp\/|\\\\)|[\\/](?:Downloads|Desktop|OneDrive|Dropbox)[\\/]/;
/** What is mounted on a cluster, and volumes of its catalogue. */
export const MOUNTED_ON_CLUSTER = /^\/(?:mnt|Volumes)\//;
/** Names that many folders have: one of them in a path tells no project. */
export const COMMON_FOLDER =
  /^(?:code|content|data|datasets?|desktop|documents|downloads|files?|home|media|ml|mnt|models?|notebooks?|opt|repos?(?:itor(?:y|ies))?|root|shared?|src|tmp|users?|volumes|work|workspaces?)$/i;
/** Paths of hosted notebooks that are the same for everyone there. */
export const HOSTED_PATH =
  /^(?:\/kaggle\/|\.\.\/input\/|\/content\/(?!drive)|\/opt\/ml\/|\/dbfs\/|\/databricks-datasets\/|\/pfs\/)/;
/** Where Kaggle puts the data sets that a notebook is written about. */
export const HOSTED_DATA_SETS = /^(?:\/kaggle|\.\.)\/input\//;

/** One clause on what a remote place names, for the inventory; empty where nothing tells. */
export function referenceIn(place: string): string {
  const ref = refOfUrl(place);
  const pinned = placeVersion(place) === 'pinned';
  if (LAKEFS.test(place)) return `lakeFS ${pinned ? 'commit or tag' : 'branch'} ${ref ?? ''}`;
  if (ref === NEWEST) return 'newest revision';
  if (ref !== null) return `${pinned ? 'commit' : isFixedRef(ref) ? 'commit or tag' : 'branch'} ${ref}`;
  if (pinned) return 'version named in the address';
  return BUCKET.test(place) ? 'object without a version' : '';
}

/** Modules that read pages or profiles of others. */
export const PAGE_COLLECTORS =
  /^(?:selenium|bs4|scrapy|playwright|tweepy|praw|snscrape|twint|ntscraper|twikit|linkedin_scraper|linkedin_api|instaloader|instagrapi|facebook_scraper|telethon|undetected_chromedriver|requests_html|mechanicalsoup)(?:\.|$)/;
