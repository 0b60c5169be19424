import pandas as pd
from pydantic import BaseModel


class Applicant(BaseModel):
    first_name: str
    last_name: str
    ssn: str
    income: float


def keep(applicant: Applicant, score: float):
    row = {**applicant.model_dump(), "score": score}
    pd.DataFrame([row]).to_csv("requests.csv", mode="a")  # expect: PRV004 "`first_name`"
    pd.DataFrame([{"income": applicant.income, "score": score}]).to_csv("scores.csv", mode="a")
