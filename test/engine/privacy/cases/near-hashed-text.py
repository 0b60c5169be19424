import hashlib

import pandas as pd

articles = pd.read_csv("articles.csv")
articles["key"] = articles["body"].apply(lambda t: hashlib.md5(t.encode()).hexdigest())
articles = articles.drop_duplicates("key")
