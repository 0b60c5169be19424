# The curve above the model learns from the rows that judge it.
import pandas as pd
from sklearn.calibration import CalibratedClassifierCV
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import brier_score_loss
from sklearn.model_selection import train_test_split

claims = pd.read_csv("claims.csv")
X_train, X_test, y_train, y_test = train_test_split(claims.drop(columns="fraud"), claims["fraud"], random_state=0)
model = RandomForestClassifier().fit(X_train, y_train)
sure = CalibratedClassifierCV(model, cv="prefit")
sure.fit(X_test, y_test)  # expect: LKG004 "its calibration from `X_test`"
print(brier_score_loss(y_test, sure.predict_proba(X_test)[:, 1]))
