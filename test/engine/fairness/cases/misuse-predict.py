from fairlearn.datasets import fetch_adult
from fairlearn.metrics import MetricFrame, selection_rate
from fairlearn.postprocessing import ThresholdOptimizer
from lightgbm import LGBMClassifier
from sklearn.model_selection import train_test_split
import pandas as pd

data = fetch_adult(as_frame=True)
X = pd.get_dummies(data.data)
y = (data.target == ">50K").astype(int)
A = data.data["sex"]
X_train, X_test, y_train, y_test, A_train, A_test = train_test_split(X, y, A, test_size=0.3, random_state=42)

opt = ThresholdOptimizer(estimator=LGBMClassifier(), constraints="demographic_parity", predict_method="predict_proba")
opt.fit(X_train, y_train, sensitive_features=A_train)
y_pred = opt.predict(X_test)  # expect: FAI007
mf = MetricFrame(metrics=selection_rate, y_true=y_test, y_pred=y_pred, sensitive_features=A_test)  # expect: FAI009
print(mf.by_group)
