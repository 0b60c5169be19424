import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

seeds = pd.read_csv("seeds.csv")
X, y = seeds.drop(columns="sprouts"), seeds["sprouts"]
forest = RandomForestClassifier().fit(X, y)
pd.Series(forest.feature_importances_, index=X.columns).sort_values().plot.barh()
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=3)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
