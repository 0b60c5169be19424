import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from fairlearn.postprocessing import ThresholdOptimizer
from fairlearn.metrics import MetricFrame, selection_rate, false_positive_rate

df = pd.read_csv("bail_decisions.csv")
A = df[["race", "sex"]]
X = df.drop(columns=["reoffended", "race", "sex"])
y = df["reoffended"]
X_tr, X_rest, y_tr, y_rest, A_tr, A_rest = train_test_split(X, y, A, test_size=0.4, random_state=0)
X_val, X_te, y_val, y_te, A_val, A_te = train_test_split(X_rest, y_rest, A_rest, test_size=0.5, random_state=0)
clf = LogisticRegression(max_iter=500).fit(X_tr, y_tr)
post = ThresholdOptimizer(estimator=clf, prefit=True, constraints="false_positive_rate_parity")
post.fit(X_val, y_val, sensitive_features=A_val["race"])
pred = post.predict(X_te, sensitive_features=A_te["race"])
mf = MetricFrame(metrics={"sr": selection_rate, "fpr": false_positive_rate}, y_true=y_te, y_pred=pred, sensitive_features=A_te)
print(mf.by_group)
