import numpy as np
import pandas as pd
from sklearn.linear_model import LassoCV
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import PolynomialFeatures

points = pd.DataFrame(data=np.linspace(1, 25, 100), columns=["x"])
points["y"] = points["x"] ** 2 + np.random.normal(size=100)
X_train, X_test, y_train, y_test = train_test_split(points[["x"]], points["y"], test_size=0.2)
for degree in range(2, 9):
    model = make_pipeline(PolynomialFeatures(degree), LassoCV(cv=5))
    model.fit(X_train, y_train)
    print(degree, model.score(X_test, y_test))  # expect: LKG013
