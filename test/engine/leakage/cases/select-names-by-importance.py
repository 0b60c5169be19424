import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

genes = pd.read_csv("genes.csv")
X = genes.drop(columns=["ill"])
y = genes["ill"]
forest = RandomForestClassifier(random_state=0).fit(X, y)  # expect: LKG001 "`RandomForestClassifier`"
strong = [name for name, weight in zip(X.columns, forest.feature_importances_) if weight > 0.01]
X_train, X_test, y_train, y_test = train_test_split(X[strong], y, random_state=0)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
