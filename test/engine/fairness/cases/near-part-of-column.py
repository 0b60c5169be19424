import pandas as pd
from sklearn.datasets import fetch_openml
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

frame = fetch_openml("credit-g", version=1, as_frame=True).frame
X = frame[["duration", "credit_amount"]]
X_train, X_test, y_train, y_test = train_test_split(X, frame["class"] == "bad", random_state=0)
model = RandomForestClassifier(random_state=0).fit(X_train, y_train)
scores = model.predict_proba(X_test)[:, 1]
print(roc_auc_score(y_test, scores))
check = pd.DataFrame({"truth": y_test, "said": scores > 0.4})
check["who"] = frame.loc[X_test.index, "personal_status"].str.split().str[0]
print(check.groupby("who")["said"].mean())  # expect: FAI009 "compared by"
