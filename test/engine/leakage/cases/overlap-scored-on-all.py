import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import ConfusionMatrixDisplay
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
X = loans.drop(columns="repaid")
y = loans["repaid"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
model = LogisticRegression().fit(X_train, y_train)
ConfusionMatrixDisplay.from_estimator(model, X, y)  # expect: LKG004
print(model.score(X, y))
