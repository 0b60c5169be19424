// polars: frames, lazy frames, series and expressions where they differ from pandas. Checked against 2.1.
import { functions, methods, readers, type Row } from '../rows';

const own = { libraries: ['polars'] } as const;

export const polars: Row[] = [
  ...readers(
    'polars',
    `read_csv(source) scan_csv(source) read_parquet(source) scan_parquet(source) read_json(source) read_ndjson(source)
     scan_ndjson(source) read_ipc(source) scan_ipc(source) read_ipc_stream(source) read_avro(source) read_excel(source)
     read_ods(source) read_csv_batched(source) scan_pyarrow_dataset(source)`,
  ),
  ...readers('polars', 'read_database(query) read_database_uri(query)', { tags: ['sql'] }),
  ...readers('polars', 'read_delta(source) scan_delta(source) scan_iceberg(source)', { tags: ['table'] }),
  ...functions('polars', 'read', 'read_clipboard', { returns: 'table', tags: ['clipboard'] }),
  ...functions(
    'polars',
    'same',
    'DataFrame(data schema) LazyFrame(data schema) from_pandas(data) from_dict(data) from_dicts(data) from_numpy(data) from_arrow(data) from_records(data) collect_all(lazy_frames)',
    {
      returns: 'table',
    },
  ),
  ...functions('polars', 'same', 'Series(name values)', { returns: 'column' }),
  ...functions('polars', 'combine-rows', 'concat(items)', { returns: 'table' }),
  ...functions(
    'polars',
    'other',
    'col when lit(value) element struct concat_list concat_str format date_range Config all exclude int_range selectors arange datetime date duration',
    {
      tags: ['expression'],
    },
  ),
  ...functions('polars', 'reduce', 'mean median std var min max sum quantile(column quantile) corr(a b) cov(a b)', {
    learns: 'statistics',
    returns: 'column',
    tags: ['expression'],
  }),

  ...functions('polars', 'reduce', 'len count n_unique approx_n_unique', {
    learns: 'nothing',
    returns: 'column',
    tags: ['expression', 'counts'],
  }),

  ...methods(
    'table column',
    'filter',
    'filter(predicates) unique(subset) drop_nulls(subset) drop_nans(subset) limit(n) slice(offset length) gather_every(n) top_k(k) bottom_k(k) gather(indices) remove(predicates)',
    own,
  ),
  ...methods('table column', 'sample', 'sample(n fraction)', { ...own, tags: ['random'] }),
  ...methods('table', 'select-columns', 'select(exprs) get_column(name) to_series(index)', own),
  ...methods(
    'table',
    'assign',
    'with_columns(exprs) with_column(column) with_row_index(name) with_row_count(name) select_seq with_columns_seq',
    own,
  ),
  ...methods('table', 'drop', 'drop(columns)', own),
  ...methods('table', 'drop', 'drop_in_place(name)', { ...own, inplace: 'always' }),
  ...methods('table', 'rename', 'rename(mapping)', own),
  ...methods('column', 'rename', 'rename(name) alias(name) name', own),
  ...methods('table column', 'sort', 'sort(by) shuffle reverse', own),
  ...methods('table', 'group', 'group_by(by) groupby(by) partition_by(by)', own),
  ...methods(
    'table',
    'window',
    'rolling(index_column) group_by_dynamic(index_column) groupby_dynamic(index_column) upsample(time_column)',
    own,
  ),
  ...methods('column', 'window', 'rolling(index_column)', own),
  ...methods(
    'column',
    'elementwise',
    'rolling_mean(window_size) rolling_sum(window_size) rolling_std(window_size) rolling_min(window_size) rolling_max(window_size) rolling_median(window_size) ewm_mean cum_sum cum_prod cum_max cum_min cum_count',
    {
      ...own,
      tags: ['past-rows'],
    },
  ),
  ...methods('groups', 'reduce', 'agg(aggs) len all n_unique', { ...own, returns: 'table' }),
  ...methods('groups', 'apply', 'map_groups(function)', own),
  // An expression with `over` gives each row the statistic of its group.
  ...methods('column', 'group-transform', 'over(partition_by)', own),
  ...methods('table', 'join', 'join(other on how) join_asof(other on) join_where(other)', { ...own, returns: 'table' }),
  ...methods('table column', 'combine-rows', 'vstack(other) extend(other) append(other)', own),
  ...methods('table', 'assign', 'hstack(columns)', own),
  ...methods('table', 'insert', 'insert_column(index column) replace_column(index column)', {
    ...own,
    inplace: 'always',
  }),
  ...methods('table column', 'fill', 'fill_null(value strategy) fill_nan(value)', own),
  ...methods('column', 'fill-neighbours', 'forward_fill(limit)', { ...own, tags: ['past-rows'] }),
  ...methods('column', 'fill-neighbours', 'backward_fill(limit)', { ...own, tags: ['future-rows'] }),
  ...methods('column', 'shift', 'shift(n)', own),
  ...methods('table', 'shift', 'shift(n)', own),
  ...methods(
    'table column',
    'same',
    'lazy collect clone cast(dtypes) rechunk shrink_to_fit to_arrow cache set_sorted(column) explode(columns) unpivot unnest(columns) to_struct implode to_torch to_jax to_physical to_dicts',
    own,
  ),
  ...methods('table', 'same', 'pivot(on)', own),
  ...methods('table', 'same', 'row(index)', { ...own, returns: 'array' }),
  ...methods('table column', 'categories', 'to_dummies(columns)', own),
  ...methods(
    'table column',
    'reduce',
    'approx_n_unique null_count product arg_max arg_min mean_horizontal sum_horizontal',
    { ...own, returns: 'scalar' },
  ),
  ...methods('table column', 'reduce', 'n_unique unique_counts', { ...own, returns: 'scalar', tags: ['counts'] }),
  ...methods(
    'column',
    'elementwise',
    'is_null is_not_null is_nan is_in(other) is_between(lower_bound upper_bound) log exp sqrt sign then(statement) when(predicate) otherwise(statement) replace_strict(old new) arr name_ and_ or_ not_ eq_missing',
    own,
  ),
  ...methods('column', 'elementwise', 'cut(breaks) qcut(quantiles)', { ...own, tags: ['bin'] }),
  ...methods(
    'table column',
    'apply',
    'map_elements(function) map_batches(function) map_rows(function) map_columns(column_names function) apply(function)',
    own,
  ),
  ...methods('table', 'display', 'glimpse show show_graph explain', own),
  ...methods('table', 'iterate', 'iter_rows rows iter_slices iter_columns rows_by_key', own),
  ...methods(
    'table',
    'write',
    'write_csv(file) write_parquet(file) write_json(file) write_ndjson(file) write_ipc(file) write_avro(file) write_excel(workbook) write_delta(target) write_database(table_name) write_iceberg(target) sink_parquet(path) sink_csv(path) sink_ipc(path) sink_ndjson(path) write_clipboard',
    own,
  ),
  ...methods('table', 'other', 'schema width height estimated_size is_empty is_duplicated is_unique hash_rows', {
    ...own,
    returns: 'scalar',
  }),
];
