import mlflow
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("admissions_data.csv")
train, test = train_test_split(df[["gender", "gpa", "admitted"]], random_state=0)
with mlflow.start_run():
    model = LogisticRegression().fit(train[["gender", "gpa"]], train["admitted"])  # expect: FAI003
    mlflow.log_metric("accuracy", model.score(test[["gender", "gpa"]], test["admitted"]))  # expect: FAI001
