import pandas as pd
from sklearn.calibration import CalibratedClassifierCV
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler

stays = pd.read_csv("stays.csv")
learn, held = train_test_split(stays, test_size=0.2, random_state=5)
picked = ColumnTransformer([("numbers", StandardScaler(), ["days", "visits"])])
steps = Pipeline([("pick", picked), ("line", LogisticRegression())])
model = CalibratedClassifierCV(estimator=steps, method="sigmoid", cv=5)
model.fit(learn, learn["returned"])
print(brier_score_loss(held["returned"], model.predict_proba(held)[:, 1]))
