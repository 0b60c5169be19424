import polars as pl
from lightgbm import LGBMRegressor
from sklearn.metrics import mean_absolute_error

air = pl.read_parquet("air.parquet").sort("date")
air = air.with_columns(
    pl.col("dust").shift(-1).alias("next"),
    pl.col("dust").rolling_mean(24).alias("day"),
    pl.col("rain").fill_null(strategy="backward").alias("rain"),  # expect: LKG010 "`rain` is filled from later rows"
    pl.col("wind").shift(-3).alias("wind_to_come"),  # expect: LKG010 "`wind_to_come` is shifted back"
    pl.col("sun").fill_null(strategy="forward").alias("sun"),
    pl.col("cloud").backward_fill().alias("cloud"),  # expect: LKG010 "`cloud` is filled from later rows"
).drop_nulls()
count = int(air.height * 0.8)
train, test = air[:count], air[count:]
columns = ["day", "rain", "wind_to_come", "sun", "cloud"]
model = LGBMRegressor().fit(train[columns].to_numpy(), train["next"].to_numpy())
print(mean_absolute_error(test["next"].to_numpy(), model.predict(test[columns].to_numpy())))
