import lightgbm as lgb
import pandas as pd
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("loan_data.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["gender", "income"]], df["approved"], random_state=0)
booster = lgb.train({"objective": "binary"}, lgb.Dataset(X_train, y_train))  # expect: FAI003
print(roc_auc_score(y_test, booster.predict(X_test)))  # expect: FAI001
