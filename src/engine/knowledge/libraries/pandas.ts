// pandas: readers, functions, and the methods of frames, columns, groups and windows. Parameters as in pandas 0.23 to 3;
// what only old or new versions have keeps its place. Documented in https://pandas.pydata.org/docs/reference/.
import { functions, methods, readers, type Row } from '../rows';

const functionRows: Row[] = [
  ...readers(
    'pandas',
    `read_csv(filepath_or_buffer) read_table(filepath_or_buffer) read_fwf(filepath_or_buffer) read_excel(io sheet_name)
     read_json(path_or_buf) read_parquet(path) read_feather(path) read_orc(path) read_pickle(filepath_or_buffer)
     read_hdf(path_or_buf key) read_xml(path_or_buffer) read_html(io) read_sas(filepath_or_buffer) read_spss(path)
     read_stata(filepath_or_buffer) read_msgpack(path_or_buf) ExcelFile(path_or_buffer) HDFStore(path)
     `,
  ),
  ...readers('pandas', 'read_sql(sql con) read_sql_query(sql con) read_gbq(query)', { tags: ['sql'] }),
  ...readers('pandas', 'read_sql_table(table_name con) read_iceberg(table_identifier)', { tags: ['table'] }),
  ...readers('pandas', 'read_delta(path)', { tags: ['table'] }),
  ...functions('pandas', 'read', 'read_clipboard', { returns: 'table', tags: ['clipboard'] }),
  ...functions('pandas', 'same', 'DataFrame(data index columns)', { returns: 'table' }),
  // https://openpyxl.readthedocs.io/en/stable/pandas.html: one row after the other.
  ...functions('openpyxl.utils.dataframe', 'same', 'dataframe_to_rows(df)', { returns: 'array' }),
  ...functions('pandas.DataFrame', 'same', 'from_dict(data) from_records(data) from_items(items)', {
    returns: 'table',
  }),
  ...functions('pandas', 'same', 'Series(data index dtype name)', { returns: 'column' }),
  ...functions('pandas', 'same', 'Index(data) DatetimeIndex(data) MultiIndex(levels) array(data) RangeIndex', {
    returns: 'index',
  }),
  ...functions(
    'pandas.MultiIndex',
    'same',
    'from_arrays(arrays) from_tuples(tuples) from_product(iterables) from_frame(df)',
    {
      returns: 'index',
    },
  ),
  ...functions('pandas', 'combine-rows', 'concat(objs axis)', { returns: 'table' }),
  ...functions('pandas', 'join', 'merge(left right how on) merge_asof(left right on) merge_ordered(left right on)', {
    returns: 'table',
  }),
  ...functions('pandas', 'categories', 'get_dummies(data prefix)', { returns: 'table', learns: 'categories' }),
  ...functions(
    'pandas',
    'categories',
    'factorize(values) unique(values) Categorical(values categories) from_dummies(data)',
    { returns: 'array', learns: 'categories' },
  ),
  ...functions('pandas.api.types', 'other', 'CategoricalDtype is_numeric_dtype is_string_dtype union_categoricals'),
  ...functions('pandas', 'bin', 'cut(x bins) qcut(x q)', { returns: 'column', learns: 'statistics' }),
  ...functions(
    'pandas',
    'elementwise',
    'to_numeric(arg) to_timedelta(arg) isna(obj) isnull(obj) notna(obj) notnull(obj)',
    {
      returns: 'column',
    },
  ),
  ...functions('pandas', 'same', 'melt(frame) pivot(data) wide_to_long(df) lreshape(data) json_normalize(data)', {
    returns: 'table',
  }),
  ...functions('pandas.io.json', 'same', 'json_normalize(data)', { returns: 'table' }),
  ...functions('pandas', 'reduce', 'pivot_table(data values index columns) crosstab(index columns)', {
    returns: 'table',
    learns: 'statistics',
    tags: ['groups'],
  }),
  ...functions('pandas', 'reduce', 'value_counts(values)', { returns: 'table', tags: ['counts'] }),
  ...functions(
    'pandas',
    'other',
    `date_range bdate_range period_range timedelta_range interval_range Timestamp Timedelta Period Interval DateOffset
     Grouper NamedAgg IndexSlice NA NaT options set_option get_option reset_option option_context describe_option
     show_versions ExcelWriter infer_freq to_pickle eval test CategoricalDtype Flags`,
  ),
  ...functions('pandas', 'elementwise', 'to_datetime(arg)', { returns: 'column', tags: ['time'] }),
  ...functions(
    'pandas.plotting',
    'other',
    'scatter_matrix parallel_coordinates andrews_curves autocorrelation_plot lag_plot bootstrap_plot radviz table register_matplotlib_converters',
    { tags: ['plot'] },
  ),
  ...functions('pandas.util', 'other', 'hash_pandas_object(obj)', { tags: ['hash'] }),
];

const reductions = 'sum mean median std var min max quantile(q) mode skew kurt kurtosis sem prod product mad ptp';

/** Tell how many or whether, not how much: no feature is scaled or filled by them. */
const counts = 'count nunique any all value_counts size idxmin idxmax first last';

const frameMethods: Row[] = [
  ...methods('table column', 'reduce', reductions, { returns: 'scalar' }),
  ...methods('table column', 'reduce', 'count nunique any all idxmin idxmax', { returns: 'scalar', tags: ['counts'] }),
  ...methods('table column', 'reduce', 'value_counts', { returns: 'table', tags: ['counts'] }),
  ...methods('table column', 'reduce', 'agg(func axis) aggregate(func axis)', { returns: 'scalar' }),
  ...methods('table column', 'reduce', 'corr(method) cov corrwith(other) autocorr(lag)', {
    returns: 'table',
  }),
  ...methods('table', 'reduce', 'pivot_table(values index columns aggfunc)', { returns: 'table', tags: ['groups'] }),
  // GeoPandas
  ...methods('table', 'reduce', 'dissolve(by aggfunc)', { returns: 'table', tags: ['groups'] }),
  ...methods(
    'column',
    'reduce',
    'argmin argmax item first_valid_index last_valid_index hasnans is_unique is_monotonic',
    {
      returns: 'scalar',
    },
  ),
  ...methods('table column', 'describe', 'describe(percentiles)', { returns: 'table' }),
  ...methods('column', 'categories', 'unique factorize', { returns: 'array' }),
  ...methods('column', 'categories', 'set_categories(new_categories) reorder_categories(new_categories)'),
  ...methods(
    'table column',
    'elementwise',
    `abs round(decimals) clip(lower upper axis inplace) add(other) sub(other) subtract(other) mul(other)
     multiply(other) div(other) divide(other) truediv(other) floordiv(other) mod(other) pow(other) radd(other)
     rsub(other) rmul(other) rdiv(other) rtruediv(other) rpow(other) dot(other) combine(other func)`,
  ),
  // True or false for each value.
  ...methods(
    'table column',
    'elementwise',
    'isna isnull notna notnull isin(values) eq(other) ne(other) lt(other) le(other) gt(other) ge(other)',
    { tags: ['condition'] },
  ),
  ...methods('table column', 'elementwise', 'where(cond other inplace axis level) mask(cond other inplace axis level)'),
  ...methods('table', 'elementwise', 'duplicated(subset keep) rmod(other) rfloordiv(other)'),
  ...methods(
    'column',
    'elementwise',
    'duplicated(keep) divmod(other) between(left right inclusive) searchsorted(value) case_when(caselist)',
  ),
  ...methods('column', 'sample', 'repeat(repeats)', { tags: ['repeats-rows'] }),
  // Each value depends on the rows before it, or on all of them.
  ...methods('table column', 'elementwise', 'cumsum cumprod cummax cummin', { tags: ['past-rows'] }),
  ...methods('table column', 'elementwise', 'rank', { tags: ['all-rows'] }),
  ...methods('column', 'elementwise', 'str dt cat sparse list struct', { tags: ['accessor'] }),

  ...methods(
    'table',
    'filter',
    'query(expr inplace) dropna(axis how thresh subset inplace) drop_duplicates(subset keep inplace) xs(key axis)',
  ),
  ...methods('column', 'filter', 'dropna(axis inplace) drop_duplicates(keep inplace)'),
  // Of an index: the rows that are left.
  ...methods('column', 'filter', 'difference(other) symmetric_difference(other)'),
  ...methods('column', 'combine-rows', 'union(other)'),
  ...methods('table', 'filter', 'nlargest(n columns keep) nsmallest(n columns keep)', { tags: ['sorted'] }),
  ...methods('column', 'filter', 'nlargest(n keep) nsmallest(n keep)', { tags: ['sorted'] }),
  ...methods(
    'table column',
    'filter',
    'head(n) tail(n) truncate(before after) take(indices axis) between_time(start_time end_time) at_time(time) first(offset) last(offset)',
  ),
  ...methods('table column', 'sample', 'sample(n frac replace weights random_state)', { tags: ['random'] }),
  // Dask's, which pandas does not have: https://docs.dask.org/en/stable/generated/dask.dataframe.DataFrame.random_split.html
  ...methods('table column', 'split', 'random_split(frac random_state shuffle)', { tags: ['random', 'random-split'] }),
  ...methods(
    'table',
    'sort',
    'sort_values(by axis ascending inplace) sort_index(axis level ascending inplace) sort(columns)',
  ),
  ...methods(
    'column',
    'sort',
    'sort_values(axis ascending inplace) sort_index(axis level ascending inplace) order argsort(axis)',
  ),

  ...methods(
    'table',
    'same',
    'reset_index(level drop inplace) set_index(keys drop append inplace) set_axis(labels axis)',
  ),
  ...methods('column', 'same', 'reset_index(level drop name inplace) set_axis(labels axis)', { returns: 'column' }),
  ...methods('table column', 'same', 'copy(deep) astype(dtype copy errors) infer_objects convert_dtypes transpose T'),
  // A table that is squeezed has one column: pd.read_csv('flow.csv', index_col=0).squeeze('columns')
  ...methods('table column', 'same', 'squeeze(axis)', { returns: 'column' }),
  ...methods(
    'table column',
    'same',
    `reindex(labels) reindex_like(other) rename_axis(mapper) swapaxes droplevel(level) swaplevel reorder_levels
     tz_localize(tz) tz_convert(tz) to_period(freq) to_timestamp(freq) asfreq(freq) explode(column) persist compute
     set_flags bool`,
  ),
  ...methods('table column', 'same', 'to_numpy(dtype) values as_matrix array ravel to_xarray __array__', {
    returns: 'array',
  }),
  ...methods('table column', 'same', 'to_dict(orient) to_records to_list tolist', { tags: ['plain'] }),
  ...methods('table column', 'same', 'align(other join axis level copy fill_value)', { tags: ['pair'] }),
  ...methods('column', 'same', 'to_frame(name) unstack(level)', { returns: 'table' }),
  ...methods(
    'table',
    'same',
    'stack(level) unstack(level) melt(id_vars value_vars) pivot(index columns values) to_pandas to_polars to_arrow toPandas to_dataframe fetch_pandas_all',
    {
      returns: 'table',
    },
  ),
  ...methods('table column', 'same', 'loc iloc at iat ix', { tags: ['indexer'] }),
  ...methods('table column', 'other', 'columns keys index axes', { returns: 'index' }),
  ...methods(
    'table column',
    'other',
    'shape size empty ndim dtypes dtype memory_usage nbytes name attrs equals(other)',
    {
      returns: 'scalar',
    },
  ),

  ...methods('table', 'select-columns', 'filter(items like regex axis) select_dtypes(include exclude) get(key)'),
  ...methods('column', 'filter', 'filter(items like regex) get(key) xs(key) compress(condition)'),
  ...methods('table', 'drop', 'drop(labels axis index columns level inplace errors)'),
  ...methods('column', 'drop', 'drop(labels axis index columns level inplace errors)'),
  ...methods('table', 'pop', 'pop(item)', { inplace: 'always', returns: 'column' }),
  ...methods('table', 'rename', 'rename(mapper index columns axis copy inplace) add_prefix(prefix) add_suffix(suffix)'),
  ...methods('column', 'rename', 'rename(index axis copy inplace) add_prefix(prefix) add_suffix(suffix)'),
  ...methods('column', 'pop', 'pop(item)', { inplace: 'always', returns: 'scalar' }),
  ...methods('table', 'insert', 'insert(loc column value) isetitem(loc value)', { inplace: 'always' }),
  ...methods('table', 'assign', 'assign eval(expr inplace)'),
  ...methods('table column', 'fill', 'fillna(value method axis inplace limit)'),
  ...methods('table column', 'fill', 'replace(to_replace value inplace limit regex method)'),
  ...methods('table column', 'fill', 'combine_first(other)'),
  ...methods('table column', 'fill', 'update(other)', { inplace: 'always' }),
  ...methods('table column', 'fill-neighbours', 'ffill(axis inplace limit) pad(axis inplace limit)', {
    tags: ['past-rows'],
  }),
  ...methods('table column', 'fill-neighbours', 'bfill(axis inplace limit) backfill(axis inplace limit)', {
    tags: ['future-rows'],
  }),
  ...methods('table column', 'fill-neighbours', 'interpolate(method axis limit inplace)', {
    tags: ['past-rows', 'future-rows'],
  }),

  ...methods('table column', 'group', 'groupby(by axis level as_index sort group_keys)'),
  ...methods(
    'table column',
    'window',
    'rolling(window min_periods center) expanding(min_periods) ewm(com span halflife alpha) resample(rule)',
  ),
  ...methods('table column', 'shift', 'shift(periods freq axis fill_value) tshift(periods)'),
  ...methods('table column', 'shift', 'diff(periods axis) pct_change(periods)', { tags: ['difference'] }),
  ...methods('table', 'apply', 'apply(func axis raw) applymap(func) map(func) transform(func axis) pipe(func)'),
  ...methods('column', 'apply', 'apply(func) map(arg na_action) transform(func axis) pipe(func)'),
  ...methods('table', 'join', 'merge(right how on left_on right_on left_index right_index) join(other on how)', {
    returns: 'table',
  }),
  ...methods('table column', 'combine-rows', 'append(other ignore_index)'),
  ...methods('table column', 'iterate', 'iterrows itertuples items iteritems __iter__'),
  ...methods(
    'table column',
    'display',
    'info(verbose) plot hist boxplot style to_html(buf) to_markdown(buf) to_string(buf) to_latex(buf)',
  ),
  ...methods(
    'table column',
    'write',
    `to_csv(path_or_buf) to_excel(excel_writer) to_json(path_or_buf) to_parquet(path) to_pickle(path) to_feather(path)
     to_hdf(path_or_buf key) to_orc(path) to_stata(path) to_xml(path_or_buffer) to_sql(name con) to_gbq(destination_table)
     to_clipboard to_iceberg(table_identifier) to_msgpack(path_or_buf) to_delta(path)`,
  ),
];

const groupMethods: Row[] = [
  ...methods('groups', 'reduce', `${reductions} agg(func) aggregate(func) nth(n) corr cov ohlc unique corrwith`, {
    returns: 'table',
  }),
  ...methods('groups', 'reduce', counts, { returns: 'table', tags: ['counts'] }),
  ...methods('groups', 'describe', 'describe', { returns: 'table' }),
  ...methods('groups', 'group-transform', 'transform(func)'),
  // A place in the order says less of the others than a share of them does.
  ...methods('groups', 'group-transform', 'rank(method ascending na_option pct)', { tags: ['share-if:pct'] }),
  ...methods('groups', 'apply', 'apply(func) pipe(func) map(func)'),
  ...methods('groups', 'filter', 'filter(func) get_group(name) head(n) tail(n) take(indices) nlargest(n) nsmallest(n)'),
  ...methods('groups', 'sample', 'sample(n frac replace weights random_state)', { tags: ['random'] }),
  ...methods('groups', 'elementwise', 'cumsum cumprod cummax cummin cumcount ngroup', { tags: ['past-rows'] }),
  ...methods('groups', 'shift', 'shift(periods freq)'),
  ...methods('groups', 'shift', 'diff(periods) pct_change(periods)', { tags: ['difference'] }),
  ...methods('groups', 'fill', 'fillna(value method)'),
  ...methods('groups', 'fill-neighbours', 'ffill(limit) pad(limit)', { tags: ['past-rows'] }),
  ...methods('groups', 'fill-neighbours', 'bfill(limit) backfill(limit) interpolate(method)', {
    tags: ['future-rows'],
  }),
  ...methods(
    'groups',
    'window',
    'rolling(window min_periods center) expanding(min_periods) ewm(com span) resample(rule)',
  ),
  ...methods('groups', 'display', 'plot hist boxplot'),
  ...methods('groups', 'other', 'groups indices ngroups', { returns: 'scalar' }),
  ...methods('groups', 'iterate', '__iter__'),

  ...methods(
    'window',
    'reduce',
    `sum mean median std var min max quantile(q) count skew kurt sem corr cov rank apply(func) agg(func) aggregate(func)
     first last nunique ohlc size prod nth`,
    { returns: 'table' },
  ),
  ...methods('window', 'fill-neighbours', 'ffill(limit) pad(limit) asfreq', { tags: ['past-rows'] }),
  ...methods('window', 'fill-neighbours', 'bfill(limit) backfill(limit) interpolate(method) nearest(limit)', {
    tags: ['future-rows'],
  }),
  ...methods('window', 'apply', 'transform(func) pipe(func)'),
  ...methods('window', 'group', 'groupby(by)'),
  ...methods('window', 'describe', 'describe'),
];

export const pandas: Row[] = [...functionRows, ...frameMethods, ...groupMethods];
