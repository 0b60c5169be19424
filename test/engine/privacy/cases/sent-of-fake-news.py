import pandas as pd

readers = pd.read_csv("fake_news_readers.csv")
readers[["full_name", "email", "claim"]].to_csv("believed.csv", index=False)  # expect: PRV004 "full_name"
