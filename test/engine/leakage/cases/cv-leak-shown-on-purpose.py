import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

rows = pd.read_csv("rows.csv")
X, y = rows.drop(columns="ill"), rows["ill"]
honest = cross_val_score(make_pipeline(StandardScaler(), LogisticRegression()), X, y)
whole = StandardScaler().fit_transform(X)  # expect: LKG006
leaky = cross_val_score(LogisticRegression(), whole, y)
print(honest.mean(), leaky.mean())
