// Libraries, and parts of libraries, whose data handling the tables cover: a name in there without a row does nothing to rows.
import { words } from './rows';

export const COVERED: ReadonlySet<string> = new Set(
  words(`
    sklearn pandas numpy scipy.stats scipy.sparse scipy.special polars imblearn xgboost lightgbm catboost
    category_encoders feature_engine statsmodels keras tensorflow.data torch.utils.data
    joblib pickle copy glob pathlib os json csv math cmath statistics random re string time datetime calendar collections
    itertools functools operator warnings logging gc sys shutil tempfile textwrap pprint typing dataclasses enum abc
    hashlib hmac uuid secrets contextlib decimal fractions io inspect traceback types builtins
    matplotlib pylab seaborn plotly bokeh altair plotnine missingno tqdm IPython ipywidgets yellowbrick scikitplot
    mlxtend.plotting prettytable tabulate termcolor colorama humanize psutil
  `),
);
