import pandas as pd
from fairlearn.metrics import equalized_odds_difference
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("loan_data.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["sex", "income"]], df["approved"], random_state=0)
model = LogisticRegression()
model.fit(X_train, y_train)
gap = equalized_odds_difference(y_train, model.predict(X_train), sensitive_features=X_train["sex"])  # expect: FAI006
print(gap)
