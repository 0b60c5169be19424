import mlflow
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

awards = pd.read_csv("scholarships.csv")[["gender", "average", "income", "amount"]]
features = awards[["average", "income"]]
X_train, X_test, y_train, y_test = train_test_split(features, awards["amount"], random_state=0)
model = Ridge().fit(X_train, y_train)
with mlflow.start_run():
    mlflow.evaluate(model.predict, X_test.assign(truth=y_test), targets="truth", model_type="regressor")
