import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import GridSearchCV
from sklearn.preprocessing import StandardScaler

boats = pd.read_csv("boats.csv")
X = StandardScaler().fit_transform(boats.drop(columns="asking"))
search = GridSearchCV(Ridge(), {"alpha": [0.1, 1, 10]}, cv=5)
search.fit(X, boats["asking"])
print(search.best_params_)
