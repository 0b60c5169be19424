import mlflow
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score, f1_score
from sklearn.model_selection import train_test_split
from fairlearn.metrics import MetricFrame, demographic_parity_difference, false_negative_rate

claims = pd.read_csv("health_claims.csv")
y = claims["high_cost"]
X = claims.drop(columns=["high_cost", "patient_id"])
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=11)
with mlflow.start_run(run_name="hgb"):
    model = HistGradientBoostingClassifier()
    model.fit(X_train, y_train)
    pred = model.predict(X_test)
    mlflow.log_params({"model": "hgb"})
    mlflow.log_metric("auc", roc_auc_score(y_test, model.predict_proba(X_test)[:, 1]))
    mlflow.log_metric("f1", f1_score(y_test, pred))
    dpd = demographic_parity_difference(y_test, pred, sensitive_features=X_test["ethnicity"])  # expect: FAI011
    print("demographic parity difference", dpd)
