import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import Ridge
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

COLUMNS = {"numbers": ["tenure"], "kinds": ["plan", "email"], "left": ["full_name"]}
answers = pd.read_feather("answers.feather")
steps = ColumnTransformer(
    [
        ("numbers", StandardScaler(), COLUMNS["numbers"]),
        ("kinds", OneHotEncoder(), COLUMNS["kinds"]),
        ("left", "drop", COLUMNS["left"]),
    ]
)
Pipeline([("steps", steps), ("model", Ridge())]).fit(answers, answers["score"])  # expect: PRV001 "`email` (named"

fewer = pd.read_feather("fewer.feather").drop(columns=["email"], errors="ignore")
Pipeline([("steps", steps), ("model", Ridge())]).fit(fewer, fewer["score"])
