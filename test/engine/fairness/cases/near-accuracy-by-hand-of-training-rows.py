import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
X_train, X_later, y_train, y_later = train_test_split(loans[["income", "amount"]], loans["default"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print("fits", (model.predict(X_train) == y_train).mean())
