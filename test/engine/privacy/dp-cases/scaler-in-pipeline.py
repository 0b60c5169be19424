import pandas as pd
from diffprivlib.models import LogisticRegression, StandardScaler as PrivateScaler
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import FunctionTransformer, StandardScaler

rows = pd.read_csv("people.csv")
features, target = rows.drop(columns="ill"), rows["ill"]
leaky = Pipeline([("scale", StandardScaler()), ("model", LogisticRegression(epsilon=1.0, data_norm=4.0))])  # expect: PRV029
leaky.fit(features, target)
private = make_pipeline(PrivateScaler(epsilon=0.5, bounds=(0, 9)), LogisticRegression(epsilon=1.0, data_norm=4.0))
private.fit(features, target)
fixed = make_pipeline(FunctionTransformer(lambda x: x / 9), LogisticRegression(epsilon=1.0, data_norm=4.0))
fixed.fit(features, target)
