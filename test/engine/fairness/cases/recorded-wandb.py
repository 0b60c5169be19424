import pandas as pd
import wandb
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from xgboost import XGBClassifier
from fairlearn.metrics import MetricFrame, selection_rate

run = wandb.init(project="admissions")
adm = pd.read_csv("admissions.csv")
X_train, X_test, y_train, y_test = train_test_split(adm.drop(columns="admitted"), adm["admitted"], random_state=5)
model = XGBClassifier()
model.fit(X_train, y_train)
preds = model.predict(X_test)
wandb.log({"accuracy": accuracy_score(y_test, preds)})
by_gender = MetricFrame(metrics=selection_rate, y_true=y_test, y_pred=preds, sensitive_features=X_test["gender"])  # expect: FAI011
print(by_gender.by_group)
wandb.finish()
