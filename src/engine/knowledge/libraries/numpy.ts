// numpy, and scipy where it reads, stores or reduces rows. Documented in https://numpy.org/doc/stable/reference/.
import { functions, methods, readers, type Row } from '../rows';

const statistic = { learns: 'statistics', returns: 'scalar' } as const;
const array = { returns: 'array' } as const;

export const numpy: Row[] = [
  ...readers(
    'numpy',
    'load(file) loadtxt(fname) genfromtxt(fname) fromfile(file) memmap(filename) recfromcsv(fname)',
    array,
  ),
  ...functions(
    'numpy',
    'reduce',
    `mean(a axis) median(a axis) std(a axis) var(a axis) min(a axis) max(a axis) amin(a axis) amax(a axis) sum(a axis)
     prod(a axis) average(a axis) percentile(a q axis) quantile(a q axis) ptp(a axis) nanmean(a axis) nanmedian(a axis)
     nanstd(a axis) nanvar(a axis) nanmin(a axis) nanmax(a axis) nansum(a axis) nanpercentile(a q axis)
     nanquantile(a q axis) nanprod(a axis) cov(m y) histogram(a bins) histogram2d(x y) histogramdd(sample)
     histogram_bin_edges(a bins) trapz(y x) polyfit(x y deg) correlate(a v)`,
    statistic,
  ),
  ...functions('numpy', 'reduce', 'corrcoef(x y)', { ...statistic, tags: ['association', 'of-two'] }),
  ...functions(
    'numpy',
    'reduce',
    'bincount(x) argmax(a axis) argmin(a axis) nanargmax(a axis) nanargmin(a axis) count_nonzero(a axis) any(a axis) all(a axis)',
    { returns: 'scalar', tags: ['counts'] },
  ),
  ...functions(
    'numpy.linalg',
    'reduce',
    'norm(x) svd(a) eig(a) eigh(a) eigvals(a) eigvalsh(a) matrix_rank(a) lstsq(a b) pinv(a) qr(a) det(a) cond(x)',
    statistic,
  ),
  ...functions(
    'numpy.linalg',
    'elementwise',
    'inv(a) solve(a b) multi_dot(arrays) matrix_power(a n) cholesky(a)',
    array,
  ),
  ...functions(
    'numpy',
    'combine-rows',
    'vstack(tup) row_stack(tup) concatenate(arrays axis) append(arr values axis) r_ stack(arrays axis) block(arrays)',
    array,
  ),
  ...functions('numpy', 'combine-columns', 'hstack(tup) column_stack(tup) dstack(tup) c_', array),
  ...functions(
    'numpy',
    'elementwise',
    `log log1p log2 log10 exp expm1 exp2 sqrt cbrt square abs absolute fabs power float_power round round_ around rint fix
     floor ceil trunc sign sin cos tan arcsin arccos arctan arctan2 sinh cosh tanh deg2rad rad2deg radians degrees hypot
     isnan isinf isfinite isnat isneginf isposinf isreal isclose nan_to_num maximum minimum fmax fmin add subtract
     multiply divide true_divide floor_divide mod remainder fmod negative positive reciprocal equal not_equal greater
     greater_equal less less_equal logical_and logical_or logical_not logical_xor bitwise_and bitwise_or invert dot
     matmul inner outer tensordot einsum vdot kron cross real imag conj heaviside sinc logaddexp interp(x xp fp)
     where(condition x y) nonzero(a) argwhere(a) flatnonzero(a) select(condlist choicelist) piecewise(x condlist funclist) clip(a a_min a_max)
     digitize(x bins) searchsorted(a v) in1d(ar1 ar2) isin(element test_elements)
     polyval(p x) angle unwrap ediff1d putmask copyto`,
    array,
  ),
  ...functions('numpy', 'elementwise', 'cumsum(a axis) cumprod(a axis) nancumsum(a axis) diff(a n) gradient(f)', {
    returns: 'array',
    tags: ['past-rows'],
  }),
  ...functions('numpy', 'fit-transform', 'argsort(a axis) argpartition(a kth) lexsort(keys)', {
    returns: 'index',
    learns: 'nothing',
  }),
  ...functions('numpy', 'shuffle', 'sort(a axis) partition(a kth) flipud(m)', {
    returns: 'array',
    learns: 'nothing',
    tags: ['ordered'],
  }),
  ...functions(
    'numpy',
    'same',
    `array(object) asarray(a) asanyarray(a) ascontiguousarray(a) asfortranarray(a) asfarray(a) asarray_chkfinite(a)
     copy(a) matrix(data) asmatrix(data) mat(data) ravel(a) reshape(a newshape) squeeze(a axis) transpose(a)
     swapaxes(a axis1 axis2) moveaxis(a source destination) rollaxis(a axis) expand_dims(a axis) atleast_1d atleast_2d
     atleast_3d broadcast_to(array) insert(arr obj values axis) take(a indices axis)
     compress(condition a) extract(condition arr) pad(array) resize(a) frombuffer(buffer) fromiter
     fromstring(string) squeeze_ require(a) astype(x) flatten float32(x) float64(x) int32(x) int64(x) float_(x) int_(x)
     triu(m) tril(m) diag(v) diagonal(a) trace(a)`,
    array,
  ),
  ...functions('numpy', 'same', 'delete(arr obj axis)', { ...array, tags: ['rest'] }),
  ...functions('numpy', 'reduce', 'setdiff1d(ar1 ar2)', { returns: 'index', learns: 'nothing', tags: ['rest'] }),
  // Pictures turned one by one: beside the ones that they were made of they are near-copies.
  ...functions('numpy', 'elementwise', 'flip(m axis) fliplr(m) rot90(m)', array),
  ...functions('numpy', 'whole-series', 'roll(a shift)', { ...array, tags: ['rolls'] }),
  ...functions('numpy', 'whole-series', 'convolve(a v mode)', { ...array, tags: ['smooths-if-same'] }),
  ...functions('numpy', 'resample', 'repeat(a repeats axis) tile(A reps)', { returns: 'array', tags: ['repeats'] }),
  ...functions(
    'numpy',
    'random-split',
    'split(ary indices_or_sections axis) array_split(ary indices_or_sections axis) vsplit(ary indices_or_sections)',
    {
      tags: ['ordered'],
    },
  ),
  ...functions('numpy', 'categories', 'unique(ar)', { returns: 'array', learns: 'categories' }),
  ...functions('numpy', 'reduce', 'union1d(ar1 ar2) intersect1d(ar1 ar2)', {
    returns: 'index',
    learns: 'nothing',
  }),
  ...functions('numpy', 'elementwise', 'apply_along_axis(func1d axis arr) apply_over_axes(func a axes)', {
    returns: 'array',
    tags: ['apply'],
  }),
  ...functions(
    'numpy',
    'other',
    `linspace logspace geomspace zeros ones empty full zeros_like ones_like full_like empty_like eye identity
     meshgrid mgrid ogrid indices tri vander ix_ ndenumerate ndindex nditer shape(a) size(a) ndim(a) iinfo finfo dtype
     set_printoptions get_printoptions printoptions seterr errstate set_string_function array_equal array_repr info
     datetime64 timedelta64 busday_count busday_offset may_share_memory poly1d polyder polyint roots nan inf pi e newaxis`,
  ),
  ...functions('numpy', 'other', 'arange(start stop step)', { tags: ['counts'] }),
  ...functions('numpy', 'other', 'save(file arr) savez(file) savez_compressed(file) savetxt(fname X)', {
    tags: ['write'],
  }),
  ...functions('numpy.random', 'shuffle', 'permutation(x)', { returns: 'array', tags: ['random'] }),
  ...functions('numpy.random', 'shuffle', 'shuffle(x)', { returns: 'array', tags: ['random', 'inplace'] }),
  ...functions('numpy.random', 'resample', 'choice(a size replace p)', { returns: 'array', tags: ['random'] }),
  ...functions(
    'numpy.random',
    'other',
    `rand randn randint random random_sample ranf sample uniform normal standard_normal binomial poisson exponential beta gamma
     multivariate_normal multinomial laplace lognormal geometric dirichlet bytes random_integers`,
    { returns: 'array', tags: ['random', 'synthetic'] },
  ),
  ...functions('numpy.random', 'other', 'seed(seed) set_state get_state', { tags: ['seed'] }),
  ...functions('numpy.random', 'other', 'RandomState(seed) default_rng(seed) Generator SeedSequence PCG64', {
    tags: ['generator'],
  }),

  ...functions(
    'scipy.stats',
    'fit-transform',
    'zscore(a axis) boxcox(x lmbda) yeojohnson(x lmbda) zmap(scores compare) gzscore(a axis) rankdata(a method axis)',
    {
      learns: 'statistics',
      returns: 'array',
    },
  ),
  ...functions('scipy.cluster.vq', 'fit-transform', 'whiten(obs)', { learns: 'statistics', returns: 'array' }),
  ...functions('scipy.stats.mstats', 'fit-transform', 'winsorize(a limits) zscore(a axis)', {
    learns: 'statistics',
    returns: 'array',
  }),
  ...functions('scipy.stats', 'elementwise', 'trimboth(a proportiontocut) sigmaclip(a)', {
    learns: 'statistics',
    returns: 'array',
  }),
  ...functions(
    'scipy.stats',
    'reduce',
    `describe(a) skew(a) kurtosis(a) mode(a) moment(a) iqr(x) sem(a) gmean(a) hmean(a) trim_mean(a proportiontocut)
     median_abs_deviation(x) boxcox_normmax(x) boxcox_llf(lmb data) scoreatpercentile(a per) percentileofscore(a score)
     chisquare(f_obs) ttest_1samp(a popmean) shapiro(x) normaltest(a) anderson(x) kstest(rvs cdf) entropy(pk)
     variation(a) bayes_mvs(data) gaussian_kde(dataset) probplot(x) theilslopes(y x) jarque_bera(x) cumfreq(a) binned_statistic(x values)`,
    statistic,
  ),
  // How much one column says of another, or of the groups that it makes.
  ...functions(
    'scipy.stats',
    'reduce',
    `pearsonr(x y) spearmanr(a b) kendalltau(x y) pointbiserialr(x y) linregress(x y) chi2_contingency(observed) f_oneway kruskal
     levene bartlett fligner ranksums(x y) median_test brunnermunzel(x y) ttest_ind(a b) ttest_rel(a b) mannwhitneyu(x y) wilcoxon(x y) ks_2samp(data1 data2)`,
    { ...statistic, tags: ['association'] },
  ),
  ...functions(
    'scipy.special',
    'elementwise',
    'boxcox1p(x lmbda) boxcox(x lmbda) inv_boxcox(y lmbda) inv_boxcox1p(y lmbda) expit(x) logit(x) softmax(x) log_softmax(x) erf(z) gamma(z)',
    array,
  ),
  ...functions('scipy.sparse', 'combine-columns', 'hstack(blocks)', array),
  ...functions('scipy.sparse', 'combine-rows', 'vstack(blocks)', array),
  ...functions(
    'scipy.sparse',
    'same',
    'csr_matrix(arg1) csc_matrix(arg1) coo_matrix(arg1) lil_matrix(arg1) csr_array(arg1) csc_array(arg1) coo_array(arg1)',
    array,
  ),
  ...readers('scipy.sparse', 'load_npz(file)', array),
  ...readers('scipy.io', 'loadmat(file_name) mmread(source)', array),
  ...readers('scipy.io.arff', 'loadarff(f)', array),
  ...readers('scipy.io.wavfile', 'read(filename)', array),

  ...methods(
    'array',
    'reduce',
    'mean(axis) sum(axis) std(axis) var(axis) min(axis) max(axis) median(axis) ptp(axis) prod(axis) trace norm quantile(q) mode',
    { returns: 'scalar' },
  ),
  ...methods('array', 'reduce', 'argmin(axis) argmax(axis) any(axis) all(axis) count_nonzero(axis) nunique', {
    returns: 'scalar',
    tags: ['counts'],
  }),
  ...methods(
    'array',
    'same',
    `reshape ravel flatten transpose T squeeze(axis) astype(dtype) copy view(dtype) swapaxes tolist toarray todense tocsr
     tocsc tocoo tolil A A1 data flat diagonal resize byteswap real imag numpy detach cpu cuda to(device) float long double
     int half bool type(dtype) type_as unsqueeze(dim) permute contiguous expand requires_grad_ clone t share_memory_
     pin_memory ndarray item to_numpy to_pandas get asnumpy tobytes filled compute`,
    array,
  ),
  ...methods(
    'array',
    'elementwise',
    `round(decimals) clip(min max) dot(b) conj abs log log1p exp sqrt pow add sub mul div multiply power maximum minimum
     lt gt le ge eq ne where clamp(min max) sigmoid softmax tanh relu isnan nan_to_num matmul mm add_ sub_ mul_ div_ clamp_
     minus float_power square floor ceil sign searchsorted(v) choose`,
    array,
  ),
  ...methods('array', 'elementwise', 'cumsum(axis) cumprod(axis)', { returns: 'array', tags: ['past-rows'] }),
  ...methods('array', 'sort', 'sort(axis) partition(kth)', { inplace: 'always' }),
  ...methods('array', 'sort', 'argsort(axis) argpartition(kth)', { returns: 'index' }),
  ...methods(
    'array',
    'filter',
    'take(indices axis) compress(condition) nonzero index_select(dim index) masked_select(mask) narrow',
  ),
  ...methods('array', 'fill', 'fill(value) fill_(value) put(indices values)', { inplace: 'always' }),
  ...methods('array', 'sample', 'repeat(repeats axis)', { tags: ['repeats'] }),
  ...methods('array', 'write', 'tofile(fid) dump(file)'),
  ...methods('array', 'categories', 'unique', { returns: 'array' }),
  ...methods('array', 'other', 'shape size ndim dtype nbytes dim device itemsize strides numel is_cuda', {
    returns: 'scalar',
  }),
];
