"""Features that the notebook and the training script share. Everything here looks at one applicant at a time."""

import pandas as pd

NUMERIC = [
    "years_employed",
    "monthly_income",
    "loan_amount",
    "term_months",
    "card_utilisation",
    "prior_defaults",
    "bureau_score",
    "enquiries_6m",
    "instalment_share",
    "rent_share",
    "on_time_share",
]
CATEGORICAL = ["occupation", "purpose"]


def add_affordability(frame: pd.DataFrame) -> pd.DataFrame:
    """Share of the income that one instalment takes."""
    frame = frame.copy()
    frame["instalment_share"] = frame["loan_amount"] / frame["term_months"] / frame["monthly_income"]
    return frame


def add_repayments(frame: pd.DataFrame, history: pd.DataFrame) -> pd.DataFrame:
    """Share of months paid on time; applicants without an earlier loan count as always on time."""
    on_time = history.groupby("application_id")["paid_on_time"].mean().rename("on_time_share")
    frame = frame.merge(on_time, left_on="application_id", right_index=True, how="left")
    frame["on_time_share"] = frame["on_time_share"].fillna(1.0)
    return frame
