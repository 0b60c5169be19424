# A service asks a model that was made elsewhere for rows that its callers left.
# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "inbox/\n"
# file: inbox/a.csv = "a,b\n1,2\n"
import joblib
import pandas as pd
from fastapi import FastAPI
from sklearn.preprocessing import MinMaxScaler

app = FastAPI()
model = joblib.load("model.joblib")


@app.post("/predict")
def predict(name: str):
    rows = pd.read_csv(f"inbox/{name}")
    scaled = MinMaxScaler().fit_transform(rows[["a", "b"]])
    return {"answer": model.predict(scaled).tolist()}
