// Last names of calls that leave a file or folder behind, whatever library they are of.
import { words } from './rows';

const LEAVE = new Set([
  // Frames and arrays
  ...words(`to_csv to_parquet to_pickle to_feather to_json to_excel to_hdf to_orc to_stata to_sql
    write_csv write_parquet write_ipc write_ndjson write_json write_feather write_table write_deltalake write_delta
    write_iceberg write_to_dataset write_dataset write_excel sink_csv sink_parquet sink_ipc to_file to_netcdf to_zarr
    save_to_disk save savez savez_compressed save_npz savetxt savemat dump tofile`),
  // Pictures
  ...words('savefig imwrite imsave write_image write_html'),
  // Paths
  ...words('write_text write_bytes copyfile copy move'),
  // What comes from elsewhere, or out of an archive
  ...words(`urlretrieve get_file retrieve download download_file download_url download_and_extract_archive
    download_to_filename download_to_path download_blob_to_file fget_object
    download_and_prepare snapshot_download dataset_download_files competition_download_files
    extractall extract unpack_archive`),
]);

/** Writers of rows and of pictures whose file, read again, is what was written. */
const OF_ROWS = new Set(
  words(`to_csv to_parquet to_pickle to_feather to_json to_excel to_hdf to_orc to_stata
    write_csv write_parquet write_ipc write_ndjson write_json sink_csv sink_parquet
    save savez savez_compressed savetxt imwrite imsave`),
);

/** A text that may leave a file behind: a look before it is parsed, so wider than the names above. */
export const SPEAKS_OF_WRITING =
  /\b(?:to_(?:csv|parquet|pickle|feather|json|excel|hdf|file|netcdf|zarr)|write_\w+|sink_\w+|save\w*|dump|tofile|copy\w*|move|urlretrieve|retrieve|get_file|fget_object|download\w*|extract\w*|unpack_archive|(?:sf|soundfile|wavfile)\.write|open|wget|curl|to_sql|execute\w*)\b|\.write(?:Stream)?\b(?!\()/;

/** By the ending of a file, how a text that writes such files speaks of it. */
const SPEAKS_OF: readonly (readonly [ending: RegExp, writing: RegExp])[] = [
  [/^\.(?:csv|tsv|txt)$/i, /\b(?:to_csv|write_csv|sink_csv|savetxt|csv\.(?:Dict)?[wW]riter)\b|\.write\./],
  [
    /^\.(?:parquet|feather|arrow)$/i,
    /\b(?:to|write|sink)_(?:parquet|feather|ipc|table|dataset|to_dataset)\b|\.write\./,
  ],
  [/^\.(?:npy|npz)$/i, /\b(?:np|numpy|sparse)\.save\w*/],
  [/^\.(?:pkl|pickle|joblib|sav)$/i, /\b(?:dump|to_pickle)\b/],
  [/^\.jsonl?$/i, /\b(?:dumps?|to_json|write_json|write_ndjson)\b/],
  [/^\.(?:wav|flac|ogg)$/i, /\b(?:(?:sf|soundfile|wavfile)\.write|torchaudio\.save)\b/],
  [/^\.xlsx?$/i, /\b(?:to_excel|ExcelWriter|write_excel)\b/],
  [/^\.(?:h5|hdf5?)$/i, /\b(?:to_hdf|create_dataset|HDFStore)\b/],
];

/** The kinds of files that a text speaks of writing, as `writesEnding` takes them. */
export function endingsWritten(text: string): number[] {
  return SPEAKS_OF.flatMap(([, writing], kind) => (writing.test(text) ? [kind] : []));
}

/** Whether files with this ending are of one of the kinds; not where nothing is known of the ending. */
export function writesEnding(kinds: readonly number[], ending: string): boolean {
  return kinds.includes(SPEAKS_OF.findIndex(([one]) => one.test(ending)));
}

/** Spark's writers have names that its readers share: `rows.write.mode("overwrite").parquet(path)`. */
const OF_SPARK = new Set(words('csv parquet json orc text saveAsTable insertInto writeTo start toTable'));

/** Writers of sound, whose last name is that of many others: https://python-soundfile.readthedocs.io, https://docs.scipy.org/doc/scipy/reference/io.html */
const OF_SOUND: ReadonlySet<string> = new Set(['soundfile.write', 'scipy.io.wavfile.write']);

/** Their mode says whether they write. */
const OPEN = new Set(words('open memmap File ZipFile TarFile'));

/** Whether a call of this name leaves a file or folder behind, at a path among its arguments. */
export function leaves(written: string): boolean {
  return LEAVE.has(written);
}

/** Whether a call of this name writes rows, or pictures, to a path among its arguments. */
export function writesRows(written: string): boolean {
  return OF_ROWS.has(written);
}

/** Whether a writer of Spark has this name. */
export function isSparkWriter(written: string): boolean {
  return OF_SPARK.has(written);
}

/** Whether a call of this full name writes a file of sound. */
export function isSoundWriter(name: string): boolean {
  return OF_SOUND.has(name);
}

/** Whether a call of this name opens a file, to read or to write. */
export function opens(written: string): boolean {
  return OPEN.has(written);
}

/** Classes whose objects write one workbook, sheet by sheet: https://pandas.pydata.org/docs/reference/api/pandas.ExcelWriter.html */
export const WORKBOOK_WRITERS = /^pandas\.(?:\w+\.)*ExcelWriter$/;
