# Of a list of recordings the longer ones are gone for good, whatever it is called.
import pandas as pd

clips = pd.read_csv("data/manifest.csv")
clips = clips[clips["seconds"] < 20]
clips.to_csv("data/manifest.csv", index=False)  # expect: DVL007 "overwritten"
best = pd.read_csv("reports/best.csv")
best = best.sort_values("f1").drop_duplicates("model")
best.to_csv("reports/best.csv", index=False)
