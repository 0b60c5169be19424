import mlflow
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

awards = pd.read_csv("scholarships.csv")[["gender", "average", "income", "awarded"]]
features = awards[["average", "income"]]
X_train, X_test, y_train, y_test = train_test_split(features, awards["awarded"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
rows = X_test.assign(truth=y_test)
with mlflow.start_run():
    mlflow.evaluate(model.predict, rows, targets="truth", model_type="classifier")  # expect: FAI001 "`gender`"
