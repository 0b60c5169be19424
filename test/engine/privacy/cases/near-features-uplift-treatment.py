import pandas as pd
from sklearn.ensemble import RandomForestClassifier

trial = pd.read_csv("uplift.csv")
RandomForestClassifier(random_state=0).fit(trial[["treatment", "recency", "channel"]], trial["conversion"])
