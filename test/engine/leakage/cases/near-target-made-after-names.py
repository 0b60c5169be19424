import pandas as pd
from aif360.datasets import AdultDataset
from sklearn.linear_model import LogisticRegression

adults = AdultDataset()
df = pd.DataFrame(adults.features, columns=adults.feature_names)
df["label"] = adults.labels.ravel()
LogisticRegression().fit(df[adults.feature_names], df["label"])
