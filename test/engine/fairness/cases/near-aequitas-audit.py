import pandas as pd
from aequitas import Audit
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

df = pd.read_csv("hmda_lar.csv")
X = pd.get_dummies(df[["loan_amount", "income", "applicant_race", "applicant_sex"]])
y = df["action_taken"].eq(1).astype(int)
X_tr, X_te, y_tr, y_te = train_test_split(X, y, random_state=0)
rf = RandomForestClassifier().fit(X_tr, y_tr)
audit_df = df.loc[X_te.index, ["applicant_race", "applicant_sex"]].copy()
audit_df["label"] = y_te
audit_df["score"] = rf.predict(X_te)
audit = Audit(audit_df, label_column="label", reference_groups={"applicant_race": "White", "applicant_sex": "Male"})
audit.summary_plot(["tpr", "fpr", "pprev"])
