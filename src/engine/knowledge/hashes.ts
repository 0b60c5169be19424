// Hashes that take a key or salt, and those that do not. Parameters as in Python's documentation and the libraries' own.

/** Digests without a key: https://docs.python.org/3/library/hashlib.html */
const PLAIN_HASHES =
  /^(?:hashlib\.(?:md5|sha1|sha224|sha256|sha384|sha512|sha3_\d+|blake2[bs]|new)|Crypto(?:dome)?\.Hash\.(?:MD5|SHA\w*)\.new)$/;

/** The place of what a plain hash takes; undefined for other calls. `hashlib.new` is told the algorithm first. */
export function plainHashPlace(name: string): number | undefined {
  if (!PLAIN_HASHES.test(name)) return undefined;
  return name === 'hashlib.new' ? 1 : 0;
}

/** Digests that `hmac` takes by their name. */
export const HMAC_DIGESTS = /^hashlib\.(?!new$)/;

/** A digest that is fed after it was made; PyCryptodome: https://pycryptodome.readthedocs.io/en/latest/src/hash/hash.html */
export const HASH_UPDATES = /^(?:hashlib\.\w+|Crypto(?:dome)?\.Hash\.\w+(?:\.new)?)\.update$/;

export interface KeyParameter {
  /** Place among the positional parameters; -1 for one that is given by keyword alone. */
  readonly position: number;
  readonly parameter: string;
  readonly word: 'key' | 'salt';
}

const KEY: KeyParameter = { position: 0, parameter: 'key', word: 'key' };
const BLAKE: readonly KeyParameter[] = [
  { position: -1, parameter: 'key', word: 'key' },
  { position: -1, parameter: 'salt', word: 'salt' },
];

export const KEYED_HASHES: ReadonlyMap<string, readonly KeyParameter[]> = new Map<string, readonly KeyParameter[]>([
  ['hmac.new', [KEY]],
  ['hmac.digest', [KEY]],
  ['hmac.HMAC', [KEY]],
  ['hashlib.pbkdf2_hmac', [{ position: 2, parameter: 'salt', word: 'salt' }]],
  ['hashlib.scrypt', [{ position: -1, parameter: 'salt', word: 'salt' }]],
  ['hashlib.blake2b', BLAKE],
  ['hashlib.blake2s', BLAKE],
  ['bcrypt.hashpw', [{ position: 1, parameter: 'salt', word: 'salt' }]],
]);

/** Other functions that give the same for the same value, without a secret: where among their arguments that stands. */
export const HASH_FUNCTIONS: ReadonlyMap<string, number> = new Map([
  ['pandas.util.hash_pandas_object', 0],
  ['pandas.util.hash_array', 0],
  ['mmh3.hash', 0],
  ['mmh3.hash64', 0],
  ['mmh3.hash128', 0],
  ['xxhash.xxh32', 0],
  ['xxhash.xxh64', 0],
  ['xxhash.xxh3_64', 0],
  ['xxhash.xxh128', 0],
  ['zlib.crc32', 0],
  ['uuid.uuid3', 1],
  ['uuid.uuid5', 1],
]);

/** Hashes over a column that is named: https://spark.apache.org/docs/latest/api/python/reference/pyspark.sql/functions.html */
export const COLUMN_HASHES = /^pyspark\.sql\.functions\.(?:md5|sha1?|sha2|hash|xxhash64|crc32)$/;
