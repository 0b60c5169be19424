import pandas as pd
from lightgbm import LGBMClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

dues = pd.read_csv("dues.csv")
X_train, X_test, y_train, y_test = train_test_split(dues[["sum", "days"]], dues["late"], random_state=0)
# LightGBM takes a number that is not above 0 for no stopping at all.
model = LGBMClassifier(early_stopping_round=-1)
model.fit(X_train, y_train, eval_set=[(X_test, y_test)])  # expect: LKG012 "is validated while it trains"
print(accuracy_score(y_test, model.predict(X_test)))
