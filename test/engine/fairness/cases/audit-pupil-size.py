import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

gaze = pd.read_csv("gaze.csv")
X = gaze[["pupil_diameter", "blink_rate", "sex"]]
X_train, X_test, y_train, y_test = train_test_split(X, gaze["fixated"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001 "This classifier of people is scored"
