import pandas as pd
from fairlearn.metrics import MetricFrame, selection_rate
from sklearn.calibration import CalibratedClassifierCV
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
X_train, X_late, y_train, y_late = train_test_split(loans[["income", "gender"]], loans["default"], random_state=5)
model = LogisticRegression().fit(X_train, y_train)
calibrated = CalibratedClassifierCV(model, "isotonic", "prefit").fit(X_late, y_late)
y_pred = calibrated.predict(X_late)
frame = MetricFrame(metrics=selection_rate, y_true=y_late, y_pred=y_pred, sensitive_features=X_late["gender"])
print(frame.difference())
