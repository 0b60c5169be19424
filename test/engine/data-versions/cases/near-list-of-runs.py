# What code writes down of its own runs is brought up to date by the next one.
import pandas as pd

runs = pd.read_csv("dataset/manifest.csv")
runs.loc[runs["run"] == 7, "rows"] = 120
runs.to_csv("dataset/manifest.csv", index=False)
figures = pd.read_csv("reports/models.csv")
figures["f1"] = figures["f1"].round(3)
figures.to_csv("reports/models.csv", index=False)
labels = pd.read_csv("dataset/flows.csv")
labels["attack"] = labels["rate"] > 100
labels.to_csv("dataset/flows.csv", index=False)  # expect: DVL007 "overwritten"
