import mlflow
import pandas as pd
from fairlearn.metrics import demographic_parity_ratio
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

table = pd.read_csv("screening.csv")
gender = table.pop("gender")
y = table.pop("invited")
X_train, X_test, y_train, y_test, g_train, g_test = train_test_split(table, y, gender, random_state=0)
with mlflow.start_run():
    model = RandomForestClassifier(random_state=0).fit(X_train, y_train)
    guess = model.predict(X_test)
    numbers = {"accuracy": accuracy_score(y_test, guess)}
    numbers["ratio"] = demographic_parity_ratio(y_test, guess, sensitive_features=g_test)
    mlflow.log_metrics(numbers)
