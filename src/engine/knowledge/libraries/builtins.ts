// Python itself: builtins, paths, copies, serialisation, random order, hashing.
import { functions, methods, readers, words, type Row } from '../rows';

export const builtins: Row[] = [
  ...functions(
    'builtins',
    'builtin',
    `zip enumerate(iterable start) filter(function iterable) reversed(sequence) sorted(iterable)
     list(iterable) tuple(iterable) set(iterable) frozenset(iterable) dict next(iterator) len(obj)
     isinstance issubclass type(object) getattr(object name) setattr(object name value) hasattr(object name)
     print repr str(object) int(x) float(x) bool(x) abs(x) round(number) pow divmod any(iterable) all(iterable) id dir
     vars(object) callable input format slice property staticmethod classmethod super object bytes bytearray complex
     chr ord hex bin oct globals locals exec eval help`,
  ),
  // Progress bars give back what they are given, one by one.
  ...functions('builtins', 'builtin', 'iter(iterable)', {
    aliases: words(
      `tqdm.tqdm tqdm.auto.tqdm tqdm.notebook.tqdm tqdm.autonotebook.tqdm tqdm.tqdm_notebook tqdm.std.tqdm
       rich.progress.track fastprogress.progress_bar fastprogress.fastprogress.progress_bar
       concurrent.futures.as_completed`,
    ),
  }),
  // https://tqdm.github.io/docs/contrib.concurrent/
  ...functions('builtins', 'builtin', 'map(func iterable)', {
    aliases: words('tqdm.contrib.concurrent.thread_map tqdm.contrib.concurrent.process_map'),
  }),
  // https://joblib.readthedocs.io/en/stable/generated/joblib.Parallel.html: what it is called with is what comes of each call.
  ...functions('builtins', 'builtin', 'delayed(function)', {
    aliases: words('joblib.delayed joblib.parallel.delayed sklearn.utils.parallel.delayed'),
  }),
  ...functions('builtins', 'builtin', 'Parallel', {
    aliases: words('joblib.Parallel joblib.parallel.Parallel sklearn.utils.parallel.Parallel'),
  }),
  ...functions('builtins', 'builtin', 'range', { aliases: words('tqdm.trange tqdm.auto.trange tqdm.notebook.trange') }),
  ...functions('builtins', 'reduce', 'sum(iterable) min(iterable) max(iterable)', {
    learns: 'statistics',
    returns: 'scalar',
  }),
  ...functions('builtins', 'other', 'hash(obj)', { tags: ['hash'] }),
  ...readers('builtins', 'open(file mode)', { returns: 'text', tags: ['open'] }),
  ...readers('io', 'open(file mode)', { returns: 'text', tags: ['open'] }),
  ...readers('codecs', 'open(filename mode)', { returns: 'text', tags: ['open'] }),
  ...['gzip', 'bz2', 'lzma'].flatMap((module) =>
    readers(module, 'open(filename mode)', { returns: 'text', tags: ['open'] }),
  ),
  ...readers('zipfile', 'ZipFile(file mode)', { returns: 'text', tags: ['open'] }),
  ...readers('tarfile', 'open(name mode)', { returns: 'text', tags: ['open'] }),
  ...functions('copy', 'same', 'copy(x) deepcopy(x)'),
  ...functions('functools', 'reduce', 'reduce(function iterable)', { returns: 'scalar' }),
  ...functions('functools', 'other', 'partial(func) lru_cache wraps'),
  ...functions(
    'itertools',
    'builtin',
    'chain product combinations permutations islice repeat zip_longest count cycle starmap',
  ),
  ...functions(
    'statistics',
    'reduce',
    'mean(data) median(data) mode(data) stdev(data) pstdev(data) variance(data) pvariance(data) quantiles(data) fmean(data)',
    {
      learns: 'statistics',
      returns: 'scalar',
    },
  ),
  // Mappings whose keys are written as attributes.
  ...functions('box', 'builtin', 'ConfigBox(mapping) Box(mapping)', { tags: ['mapping'] }),
  ...functions('easydict', 'builtin', 'EasyDict(mapping)', { tags: ['mapping'] }),
  ...functions('munch', 'builtin', 'Munch(mapping) munchify(mapping)', { tags: ['mapping'] }),
  ...functions('dotmap', 'builtin', 'DotMap(mapping)', { tags: ['mapping'] }),
  ...functions('types', 'builtin', 'SimpleNamespace', { tags: ['mapping'] }),
  ...functions('omegaconf.OmegaConf', 'builtin', 'create(obj)', { tags: ['mapping'] }),
  ...functions('collections', 'builtin', 'OrderedDict defaultdict deque ChainMap Counter(iterable)'),

  ...functions('random', 'shuffle', 'shuffle(x)', { tags: ['random', 'inplace'] }),
  ...functions('random', 'resample', 'choices(population)', { tags: ['random'] }),
  ...functions('random', 'shuffle', 'sample(population k)', { tags: ['random', 'some'] }),
  ...functions('random', 'other', 'random randint uniform choice(seq) gauss randrange normalvariate betavariate', {
    tags: ['random'],
  }),
  ...functions('random', 'other', 'seed(a)', { tags: ['seed'] }),

  ...functions(
    'os.path',
    'path',
    'join abspath(path) basename(path) dirname(path) expanduser(path) expandvars(path) normpath(path) realpath(path) relpath(path) split(path) splitext(path)',
  ),
  ...functions('os.path', 'other', 'exists(path) isfile(path) isdir(path) getsize(path) getmtime(path)'),
  ...functions('os', 'path', 'getcwd fspath(path)'),
  ...functions('os', 'path', 'listdir(path) scandir(path)', { path: 'path', tags: ['listing', 'unordered'] }),
  ...functions('os', 'path', 'walk(top)', { path: 'top', tags: ['listing', 'unordered'] }),
  ...functions(
    'os',
    'other',
    'makedirs(name) mkdir(path) remove(path) rename(src dst) system(command) chdir(path) environ',
  ),
  ...functions('os', 'other', 'getenv(key default)', { tags: ['environment'] }),
  ...functions('os.environ', 'other', 'get(key default)', { tags: ['environment'] }),
  ...functions('glob', 'path', 'glob(pathname) iglob(pathname)', { path: 'pathname', tags: ['listing', 'unordered'] }),
  ...functions('pathlib', 'path', 'Path', { aliases: words('fastai.vision.all.Path fastai.text.all.Path') }),
  ...functions('pathlib', 'path', 'PurePath PosixPath WindowsPath PurePosixPath PureWindowsPath'),
  ...functions('pathlib.Path', 'path', 'cwd home'),

  ...readers('pickle', 'load(file)', { returns: 'table', tags: ['pickle'] }),
  ...functions('pickle', 'other', 'loads(data)', { tags: ['pickle'] }),
  ...functions('pickle', 'other', 'dump(obj file) dumps(obj)', { tags: ['write'] }),
  ...readers('joblib', 'load(filename)', { tags: ['pickle'] }),
  ...functions('joblib', 'other', 'dump(value filename)', { tags: ['write'] }),
  ...functions('joblib', 'other', 'Memory hash(obj)'),
  ...readers('shelve', 'open(filename)', { tags: ['pickle'] }),
  ...readers('json', 'load(fp)', { returns: 'text' }),
  ...functions('json', 'same', 'loads(s)'),
  ...functions('json', 'other', 'dump(obj fp) dumps(obj)', { tags: ['write'] }),
  ...readers('yaml', 'load(stream) safe_load(stream) full_load(stream)', { returns: 'text' }),
  ...readers('ruamel.yaml', 'load(stream) safe_load(stream)', { returns: 'text' }),
  ...readers('toml', 'load(f)', { returns: 'text' }),
  ...readers('tomllib', 'load(fp)', { returns: 'text', aliases: ['tomli.load'] }),
  ...readers('omegaconf.OmegaConf', 'load(file_)', { returns: 'text' }),
  ...functions('hydra.utils', 'path', 'to_absolute_path(filename) get_original_cwd'),
  ...readers('csv', 'reader(csvfile) DictReader(f)', { returns: 'table' }),
  ...functions('csv', 'other', 'writer(csvfile) DictWriter(f fieldnames)', { tags: ['write'] }),
  // Called on a text that is given to them: `names.map(str.title)`.
  ...functions(
    'builtins.str',
    'elementwise',
    'title(text) capitalize(text) lower(text) upper(text) casefold(text) strip(text) lstrip(text) rstrip(text)',
  ),
  ...functions('string', 'elementwise', 'capwords(s)'),
  ...functions('titlecase', 'elementwise', 'titlecase(text)'),
  ...functions('unidecode', 'elementwise', 'unidecode(string)'),
  ...functions('time', 'other', 'time sleep perf_counter ctime strftime', { tags: ['clock'] }),
  ...functions('warnings', 'other', 'filterwarnings simplefilter warn catch_warnings'),

  ...methods(
    'text',
    'elementwise',
    `lower upper title capitalize casefold swapcase strip lstrip rstrip replace(pat repl) split(pat) rsplit(pat) partition
     rpartition join(sep) cat format encode decode startswith(pat) endswith(pat) contains(pat) match(pat) fullmatch(pat)
     extract(pat) extractall(pat) find(sub) rfind index(sub) count(pat) len slice slice_replace get(i) pad center ljust
     rjust zfill wrap isalpha isdigit isnumeric isalnum isspace islower isupper istitle isdecimal findall(pat)
     removeprefix(prefix) removesuffix(suffix) translate(table) normalize(form) expandtabs splitlines get_dummies repeat
     to_lowercase to_uppercase to_titlecase strip_chars(characters) strip_chars_start(characters) strip_chars_end(characters)`,
  ),
];
