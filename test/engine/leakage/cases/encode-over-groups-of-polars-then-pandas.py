import polars as pl
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

leads = pl.read_csv("leads.csv")
leads = leads.with_columns(pl.col("won").mean().over("source").alias("rate"))  # expect: LKG008 "`mean` of `won`"
train, test = train_test_split(leads.to_pandas(), test_size=0.2, random_state=0)
model = HistGradientBoostingClassifier(random_state=0)
model.fit(train[["rate", "visits"]], train.won)
print(roc_auc_score(test.won, model.predict_proba(test[["rate", "visits"]])[:, 1]))
