# file: model.pkl = "x"
import joblib
import pandas as pd

model = joblib.load("model.pkl")
print(model.predict([[1.0]]))
