import joblib
import pandas as pd
from kfp import dsl
from sklearn.linear_model import LogisticRegression


@dsl.component
def train(path: str, model: dsl.Output[dsl.Model]):
    rows = pd.read_csv(path)
    joblib.dump(LogisticRegression().fit(rows[["a"]], rows["label"]), model.path)
