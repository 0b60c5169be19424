# What tells who people are was taken out, of those columns that are there, and of a table beside which others are put.
from pathlib import Path

import pandas as pd
from sklearn.decomposition import PCA
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

visits = pd.read_csv("visits.csv")
left_out = ["patient_id", "patient_name", "ward"]
there = [name for name in left_out if name in visits.columns]
if there:
    visits = visits.drop(columns=there)
A, B, a, b = train_test_split(visits.drop(columns=["again"]), visits["again"], random_state=0)
print(LogisticRegression().fit(A, a).score(B, b))

kept = Path("stays.parquet")
if not kept.exists():
    stays = pd.read_csv("stays.csv").drop(columns=["patient_id", "patient_name"])
    texts = stays.select_dtypes(include=["object"]).columns
    stays[texts] = stays[texts].fillna("")
    stays.to_parquet(kept)
else:
    stays = pd.read_parquet(kept)
numbers = stays.select_dtypes(include="number")
fewer = pd.DataFrame(PCA(3).fit_transform(numbers), columns=[f"p{i}" for i in range(3)])
both = pd.concat([stays.drop(columns=["notes"]), fewer], axis=1)
C, D, c, d = train_test_split(both.drop(columns=["again"]), both["again"], random_state=1)
print(LogisticRegression().fit(C, c).score(D, d))
