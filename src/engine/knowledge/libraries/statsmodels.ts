// statsmodels: models take their rows when they are made, `fit` takes none. Checked against 0.15.
import { classes, functions, methods, readers, type Row } from '../rows';

const holder = { holds: ['exog', 'endog'], tags: ['data-in-constructor'] } as const;

export const statsmodels: Row[] = [
  ...classes(
    'statsmodels.api',
    'regressor',
    'OLS(endog exog) WLS(endog exog) GLS(endog exog) GLSAR(endog exog) RLM(endog exog) QuantReg(endog exog) GLM(endog exog) MixedLM(endog exog groups) Poisson(endog exog) NegativeBinomial(endog exog) GEE(endog exog groups) RecursiveLS(endog exog) PHReg(endog exog) GLMGam(endog exog)',
    holder,
  ),
  ...classes(
    'statsmodels.api',
    'classifier',
    'Logit(endog exog) Probit(endog exog) MNLogit(endog exog) ConditionalLogit(endog exog)',
    holder,
  ),
  ...functions(
    'statsmodels.formula.api',
    'train',
    `ols(formula data) wls(formula data) gls(formula data) glm(formula data) rlm(formula data) quantreg(formula data)
     mixedlm(formula data) poisson(formula data) negativebinomial(formula data) gee(formula groups data) phreg(formula data)
     glmgam(formula data) conditional_logit(formula data)`,
    { features: 'data', tags: ['formula', 'needs-fit'] },
  ),
  ...functions('statsmodels.formula.api', 'train', 'logit(formula data) probit(formula data) mnlogit(formula data)', {
    features: 'data',
    tags: ['formula', 'needs-fit', 'classifier'],
  }),
  ...classes(
    'statsmodels.tsa.api',
    'forecaster',
    `ARIMA(endog exog order) SARIMAX(endog exog order) AutoReg(endog lags) VAR(endog exog) VARMAX(endog exog order)
     VECM(endog exog) ExponentialSmoothing(endog trend) SimpleExpSmoothing(endog) Holt(endog) ETSModel(endog)
     UnobservedComponents(endog) DynamicFactor(endog) MarkovRegression(endog) MarkovAutoregression(endog)
     STLForecast(endog model) ARDL(endog lags exog) AR(endog) ARMA(endog order)`,
    { holds: ['endog', 'exog'], tags: ['data-in-constructor', 'time'] },
  ),
  ...classes('statsmodels.tsa.seasonal', 'forecaster', 'STL(endog) MSTL(endog)', {
    holds: ['endog'],
    tags: ['data-in-constructor', 'time'],
  }),
  ...functions('statsmodels.api', 'same', 'add_constant(data)', { returns: 'table' }),
  ...functions('statsmodels.tools', 'same', 'add_constant(data)', { returns: 'table' }),
  ...functions(
    'statsmodels.tsa.stattools',
    'reduce',
    'acf(x) pacf(x) adfuller(x) kpss(x) ccf(x y) coint(y0 y1) grangercausalitytests(x maxlag) q_stat(x nobs)',
    { learns: 'statistics', returns: 'scalar' },
  ),
  ...functions('statsmodels.stats.outliers_influence', 'reduce', 'variance_inflation_factor(exog exog_idx)', {
    learns: 'statistics',
    returns: 'scalar',
  }),
  ...functions('statsmodels.nonparametric.smoothers_lowess', 'fit-transform', 'lowess(endog exog)', {
    learns: 'target',
  }),
  ...readers('statsmodels.api', 'load(fname)', { tags: ['pickle'] }),
  ...functions('statsmodels.api.datasets', 'load-dataset', 'get_rdataset(dataname package)', {
    returns: 'table',
    path: 'dataname',
  }),
  ...functions('statsmodels.datasets', 'load-dataset', 'get_rdataset(dataname package)', {
    returns: 'table',
    path: 'dataname',
  }),
  ...methods('estimator', 'fit', 'fit fit_regularized fit_constrained', {
    libraries: ['statsmodels'],
    tags: ['returns-model'],
  }),
  // A mean, which of Logit and its like is a probability.
  ...methods(
    'estimator',
    'predict-scores',
    'predict(exog start end) forecast(steps) get_prediction(exog start end) get_forecast(steps)',
    { libraries: ['statsmodels'] },
  ),
  ...methods('estimator', 'other', 'summary summary2 params pvalues rsquared aic bic conf_int resid fittedvalues', {
    libraries: ['statsmodels'],
  }),
];
