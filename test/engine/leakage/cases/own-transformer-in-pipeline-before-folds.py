import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict
from sklearn.pipeline import Pipeline


class Typical(BaseEstimator, TransformerMixin):
    def fit(self, X, y=None):
        self.middle_ = X.median()
        self.spread_ = X.quantile(0.75) - X.quantile(0.25)
        return self

    def transform(self, X):
        return (X - self.middle_) / self.spread_


class Named(BaseEstimator, TransformerMixin):
    def fit(self, X, y=None):
        self.names_ = list(X.columns)
        return self

    def transform(self, X):
        return X[self.names_].clip(lower=0)


cells = pd.read_csv("cells.csv")
y = cells.pop("malignant")
named = Pipeline([("names", Named())]).fit_transform(cells)
print((cross_val_predict(LogisticRegression(), named, y, cv=5) == y).mean())

steps = Pipeline([("names", Named()), ("scale", Typical())])
X = steps.fit_transform(cells)  # expect: LKG006 "Pipeline"
print(np.mean(cross_val_predict(LogisticRegression(), X, y, cv=5) == y))
