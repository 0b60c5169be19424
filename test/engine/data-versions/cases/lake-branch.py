import pandas as pd
import polars as pl
import lakefs
from sklearn.linear_model import LogisticRegression

clicks = pl.read_delta("s3://lake/clicks", version=31).to_pandas()
users = lakefs.repository("shop").branch("main").object("users.csv")  # expect: DVL003 "the branch `main`"
orders = lakefs.repository("shop").commit("a1b2c3d4e5f6").object("orders.csv")
LogisticRegression().fit(clicks[["a", "b"]], clicks["label"])

trunk = lakefs.repository("leaves").branch("main")
with trunk.object("tables/bark.csv").reader(mode="r") as file:  # expect: DVL003 "the branch `main`"
    bark = pd.read_csv(file)
LogisticRegression().fit(bark[["w"]], bark["kind"])
