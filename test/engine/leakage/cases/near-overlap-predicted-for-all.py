import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score, train_test_split

loans = pd.read_csv("loans.csv")
X = loans.drop(columns="repaid")
y = loans["repaid"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))

# Fitted anew in each fold, and a column for all rows that nothing is scored by.
print(cross_val_score(model, X, y).mean())
loans["guess"] = model.predict(X)
loans.to_csv("guesses.csv")
