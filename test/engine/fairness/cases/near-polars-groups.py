import polars as pl
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score

loans = pl.read_csv("loans.csv")
train, test = loans[:800], loans[800:]
model = LogisticRegression().fit(train[["amount", "income"]].to_numpy(), train["defaulted"].to_numpy())
said = model.predict(test[["amount", "income"]].to_numpy())
print(accuracy_score(test["defaulted"].to_numpy(), said))
print(test.with_columns(pl.Series("said", said)).group_by("gender").agg(pl.col("said").mean()))
