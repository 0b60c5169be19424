# Filled onwards, or backwards where no time orders the rows.
import polars as pl
from lightgbm import LGBMRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

air = pl.read_parquet("air.parquet").sort("date")
air = air.with_columns(
    pl.col("dust").shift(-1).alias("next"),
    pl.col("rain").fill_null(strategy="forward").alias("rain"),
    pl.col("cloud").forward_fill().alias("cloud"),
).drop_nulls()
count = int(air.height * 0.8)
train, test = air[:count], air[count:]
columns = ["rain", "cloud"]
model = LGBMRegressor().fit(train[columns].to_numpy(), train["next"].to_numpy())
print(mean_absolute_error(test["next"].to_numpy(), model.predict(test[columns].to_numpy())))

flats = pl.read_parquet("flats.parquet")
flats = flats.with_columns(pl.col("floor").fill_null(strategy="backward").alias("floor"))
train, test = train_test_split(flats, random_state=0)
other = LGBMRegressor().fit(train[["floor", "size"]].to_numpy(), train["rent"].to_numpy())
print(mean_absolute_error(test["rent"].to_numpy(), other.predict(test[["floor", "size"]].to_numpy())))
