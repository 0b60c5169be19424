import polars as pl
from sklearn.linear_model import LogisticRegression

NUMBERS = ["amount", "balance"]
cards = pl.read_parquet("cards.parquet")
cards = cards.with_columns([pl.col(c).fill_null(pl.col(c).median()) for c in NUMBERS])  # expect: LKG005 "median"
cards = cards.with_columns([pl.col(c).log1p().alias(c + "_log") for c in NUMBERS])
cards = cards.sample(fraction=1.0, shuffle=True, seed=3)
cut = int(cards.height * 0.8)
train, test = cards.head(cut), cards.tail(cards.height - cut)
columns = [c + "_log" for c in NUMBERS]
model = LogisticRegression().fit(train.select(columns).to_numpy(), train["fraud"].to_numpy())
print(model.score(test.select(columns).to_numpy(), test["fraud"].to_numpy()))
