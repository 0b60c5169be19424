import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer

calls = pd.read_csv("calls.csv")
calls["text"] = calls.apply(lambda row: f"{row['caller_name']}: {row['words']}", axis=1)
calls["short"] = calls.apply(lambda row: f"{row['product']} {row['minutes']}", axis=1)
vocabulary = CountVectorizer(min_df=2).fit(calls["text"])  # expect: PRV001 "`caller_name`"
products = CountVectorizer().fit(calls["short"])
