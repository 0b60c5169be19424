import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler

boats = pd.read_csv("boats.csv")
X_train, X_test, y_train, y_test = train_test_split(boats.drop(columns=["price"]), boats["price"], random_state=8)


def error_of(alpha):
    model = Pipeline([("scale", StandardScaler()), ("ridge", Ridge(alpha=alpha))])
    model.fit(X_train, y_train)
    return np.sqrt(mean_squared_error(y_test, model.predict(X_test)))  # expect: LKG013 "One setting"


alphas = np.logspace(-4, 1, 30)
errors = [error_of(alpha) for alpha in alphas]
print(alphas[int(np.argmin(errors))], min(errors))
