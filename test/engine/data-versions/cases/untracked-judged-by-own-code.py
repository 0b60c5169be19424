# A ready model is judged, by code of the project's own.
# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "data/\n"
# file: data/wards.csv = "beds,full\n1,0\n"
import joblib
import pandas as pd
from looks import look_at_errors
from sklearn.preprocessing import MinMaxScaler

model = joblib.load("model.joblib")
wards = pd.read_csv("data/wards.csv")  # expect: DVL001
told = model.predict(MinMaxScaler().fit_transform(wards[["beds"]]))
look_at_errors(y_true=wards["full"], y_pred=told)
