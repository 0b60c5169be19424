# Displays of all rows and of the test part, whose arguments are named.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import ConfusionMatrixDisplay, RocCurveDisplay
from sklearn.model_selection import train_test_split

visits = pd.read_csv("visits.csv")
X, y = visits.drop(columns="came_back"), visits["came_back"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = LogisticRegression().fit(X_train, y_train)
RocCurveDisplay.from_estimator(estimator=model, X=X, y=y)  # expect: LKG004
other = LogisticRegression(C=2).fit(X_train, y_train)
ConfusionMatrixDisplay.from_estimator(other, X=X_test, y=y_test)
