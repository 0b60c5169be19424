# Rows of their own calibrate it; folds of the training rows fit and calibrate another.
import pandas as pd
from sklearn.calibration import CalibratedClassifierCV
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import brier_score_loss
from sklearn.model_selection import train_test_split

claims = pd.read_csv("claims.csv")
X_all, X_test, y_all, y_test = train_test_split(claims.drop(columns="fraud"), claims["fraud"], random_state=0)
X_train, X_cal, y_train, y_cal = train_test_split(X_all, y_all, random_state=0)
model = RandomForestClassifier().fit(X_train, y_train)
sure = CalibratedClassifierCV(model, cv="prefit").fit(X_cal, y_cal)
print(brier_score_loss(y_test, sure.predict_proba(X_test)[:, 1]))
folds = CalibratedClassifierCV(RandomForestClassifier(), cv=5).fit(X_all, y_all)
print(brier_score_loss(y_test, folds.predict_proba(X_test)[:, 1]))
