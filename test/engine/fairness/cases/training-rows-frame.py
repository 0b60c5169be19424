import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import accuracy_score, precision_score
from sklearn.model_selection import train_test_split
from fairlearn.metrics import MetricFrame, selection_rate, count

df = pd.read_csv("applicants_2023.csv")
df["gender"] = df["gender"].str.lower()
features = pd.get_dummies(df[["years_experience", "degree", "referral", "test_score"]])
target = df["hired"]
X_tr, X_te, y_tr, y_te, g_tr, g_te = train_test_split(features, target, df["gender"], test_size=0.25, stratify=target, random_state=7)

gbc = GradientBoostingClassifier(random_state=7)
gbc.fit(X_tr, y_tr)
print("test accuracy", accuracy_score(y_te, gbc.predict(X_te)))

pred_tr = gbc.predict(X_tr)
mf = MetricFrame(  # expect: FAI006
    metrics={"acc": accuracy_score, "prec": precision_score, "sel": selection_rate, "n": count},
    y_true=y_tr,
    y_pred=pred_tr,
    sensitive_features=g_tr,
)
print(mf.by_group)
print(mf.difference())
