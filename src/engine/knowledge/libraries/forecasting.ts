// Forecasting libraries: sktime, darts, prophet, pmdarima, statsforecast. From their documentation; not run.
import { classes, functions, methods, type Row } from '../rows';

const time = { certainty: 'assumed', tags: ['time'] } as const;

export const forecasting: Row[] = [
  ...classes('prophet', 'forecaster', 'Prophet NeuralProphet', time),
  ...classes('pmdarima', 'forecaster', 'ARIMA(order) AutoARIMA', time),
  ...classes('pmdarima.arima', 'forecaster', 'ARIMA(order) AutoARIMA', time),
  ...functions('pmdarima', 'train', 'auto_arima(y X)', { ...time, target: 'y' }),
  ...functions('pmdarima.model_selection', 'split', 'train_test_split', { ...time, tags: ['time', 'ordered'] }),
  ...classes(
    'sktime.forecasting',
    'forecaster',
    `naive.NaiveForecaster trend.PolynomialTrendForecaster arima.ARIMA arima.AutoARIMA ets.AutoETS theta.ThetaForecaster
     exp_smoothing.ExponentialSmoothing fbprophet.Prophet tbats.TBATS bats.BATS var.VAR sarimax.SARIMAX
     statsforecast.StatsForecastAutoARIMA croston.Croston`,
    time,
  ),
  ...functions('sktime.forecasting.compose', 'make-pipeline', 'make_reduction(estimator)', time),
  ...classes(
    'sktime.forecasting.compose',
    'pipeline',
    'TransformedTargetForecaster(steps) ForecastingPipeline(steps)',
    {
      ...time,
      wraps: ['steps'],
    },
  ),
  ...classes('sktime.forecasting.compose', 'meta', 'EnsembleForecaster(forecasters)', {
    ...time,
    wraps: ['forecasters'],
  }),
  ...functions('sktime.split', 'split', 'temporal_train_test_split', { ...time, tags: ['time', 'ordered'] }),
  ...functions('sktime.forecasting.model_selection', 'split', 'temporal_train_test_split', {
    ...time,
    tags: ['time', 'ordered'],
  }),
  ...['sktime.split', 'sktime.forecasting.model_selection'].flatMap((module) =>
    classes(module, 'splitter', 'ExpandingWindowSplitter SlidingWindowSplitter SingleWindowSplitter CutoffSplitter', {
      certainty: 'assumed',
      splitter: { shuffles: false, ordered: true },
    }),
  ),
  ...classes(
    'sktime.forecasting.model_selection',
    'search',
    'ForecastingGridSearchCV(forecaster cv param_grid) ForecastingRandomizedSearchCV(forecaster cv param_distributions)',
    {
      ...time,
      wraps: ['forecaster'],
    },
  ),
  ...classes(
    'sktime.transformations.series',
    'transformer',
    'detrend.Detrender detrend.Deseasonalizer boxcox.BoxCoxTransformer impute.Imputer',
    {
      ...time,
      learns: 'statistics',
    },
  ),
  ...classes(
    'darts.models',
    'forecaster',
    `ARIMA AutoARIMA ExponentialSmoothing Theta FourTheta FFT Prophet NaiveSeasonal NaiveDrift NaiveMean KalmanForecaster
     LinearRegressionModel RandomForest LightGBMModel XGBModel CatBoostModel RegressionModel RNNModel BlockRNNModel
     NBEATSModel NHiTSModel TCNModel TransformerModel TFTModel DLinearModel NLinearModel TiDEModel TSMixerModel VARIMA
     BATS TBATS Croston`,
    time,
  ),
  ...classes('darts.dataprocessing.transformers', 'transformer', 'Scaler(scaler) BoxCox MissingValuesFiller Diff', {
    ...time,
    learns: 'statistics',
    wraps: ['scaler'],
  }),
  ...functions(
    'darts.TimeSeries',
    'same',
    'from_dataframe(df time_col value_cols) from_series(pd_series) from_values(values) from_csv(filepath_or_buffer) from_times_and_values(times values)',
    {
      ...time,
      returns: 'table',
    },
  ),
  ...functions(
    'darts.metrics',
    'score',
    'mape(actual_series pred_series) mae(actual_series pred_series) rmse(actual_series pred_series) mse(actual_series pred_series) smape(actual_series pred_series) r2_score(actual_series pred_series) mase(actual_series pred_series)',
    {
      ...time,
      returns: 'scalar',
      score: { truth: 'actual_series', prediction: 'pred_series', wants: 'values', task: 'regression' },
    },
  ),
  ...classes('statsforecast', 'forecaster', 'StatsForecast(models freq)', time),
  ...classes('neuralforecast', 'forecaster', 'NeuralForecast(models freq)', time),
  ...functions('prophet.diagnostics', 'cross-validate', 'cross_validation(model horizon)', { ...time, model: 'model' }),
  ...functions('prophet.diagnostics', 'other', 'performance_metrics(df)', { ...time, tags: ['score'] }),

  ...methods('estimator', 'fit', 'fit(df)', {
    libraries: ['prophet', 'statsforecast', 'neuralforecast'],
    tags: ['target-inside'],
  }),
  ...methods('estimator', 'predict', 'predict(df)', { libraries: ['prophet'] }),
  ...methods(
    'estimator',
    'other',
    'make_future_dataframe(periods) plot_components(fcst) add_seasonality add_regressor(name) add_country_holidays',
    {
      libraries: ['prophet'],
    },
  ),
  ...methods('estimator', 'fit', 'fit(y X fh)', { libraries: ['sktime', 'pmdarima'], tags: ['covariates'] }),
  ...methods('estimator', 'fit', 'fit(series past_covariates)', { libraries: ['darts'], tags: ['covariates'] }),
  ...methods('estimator', 'predict', 'predict(n series)', { libraries: ['darts'] }),
  ...methods('estimator', 'score', 'backtest(series)', { libraries: ['darts'] }),
  ...methods('estimator', 'predict', 'historical_forecasts(series)', { libraries: ['darts'] }),
  ...methods('table', 'split', 'split_before(split_point) split_after(split_point)', { tags: ['ordered'] }),
];
