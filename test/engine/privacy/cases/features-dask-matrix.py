import dask.dataframe as dd
import xgboost as xgb
from dask.distributed import Client

client = Client(n_workers=4)
payments = dd.read_parquet("payments/")[["card_number", "cardholder_name", "merchant", "amount", "fraud"]]
train, test = payments.random_split([0.8, 0.2], random_state=0)
bad = xgb.dask.DaskDMatrix(client, train[["card_number", "amount"]], train["fraud"])
xgb.dask.train(client, {"objective": "binary:logistic"}, bad)  # expect: PRV001 "`card_number` (named"
good = xgb.dask.DaskDMatrix(client, train[["merchant", "amount"]], train["fraud"])
xgb.dask.train(client, {"objective": "binary:logistic"}, good)
