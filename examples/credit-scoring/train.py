"""Trains the credit model as the notebook does, with its transformations inside the pipeline.

python train.py
"""

from pathlib import Path

import joblib
import pandas as pd
import yaml
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.metrics import classification_report, roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

from features.build import CATEGORICAL, NUMERIC, add_affordability, add_repayments

PARAMS = yaml.safe_load(Path("params.yaml").read_text(encoding="utf-8"))


def load() -> pd.DataFrame:
    applications = pd.read_csv("data/applications.csv", parse_dates=["applied_on"])
    bureau = pd.read_csv("data/bureau.csv")
    districts = pd.read_csv("data/districts.csv")
    history = pd.read_csv("data/history.csv")
    frame = applications.merge(bureau, on="application_id").merge(districts, on="district")
    return add_repayments(add_affordability(frame), history)


def build_model() -> Pipeline:
    numeric = Pipeline([("impute", SimpleImputer(strategy="median")), ("scale", StandardScaler())])
    columns = ColumnTransformer(
        [
            ("numeric", numeric, NUMERIC),
            ("categorical", OneHotEncoder(handle_unknown="ignore", sparse_output=False), CATEGORICAL),
        ]
    )
    classifier = HistGradientBoostingClassifier(random_state=PARAMS["seed"], **PARAMS["model"])
    return Pipeline([("columns", columns), ("classify", classifier)])


def main() -> None:
    frame = load()
    X = frame[NUMERIC + CATEGORICAL]
    y = frame["defaulted"]
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=PARAMS["split"]["test_size"], stratify=y, random_state=PARAMS["seed"]
    )
    model = build_model()
    model.fit(X_train, y_train)

    probability = model.predict_proba(X_test)[:, 1]
    declined = probability > PARAMS["decline_above"]
    print(classification_report(y_test, declined))
    print(f"ROC AUC {roc_auc_score(y_test, probability):.3f}")

    Path("models").mkdir(exist_ok=True)
    joblib.dump(model, "models/credit.joblib")


if __name__ == "__main__":
    main()
