import pandas as pd
from dagster import asset


@asset
def donors() -> pd.DataFrame:
    return pd.read_csv("donors.csv", usecols=["donor_name", "donor_email", "gift"])


@asset
def large(donors):
    return donors[donors["gift"] > 1000]


@asset
def shared(large) -> None:
    large.to_parquet("s3://charity/large.parquet")  # expect: PRV004 "`donor_name` and `donor_email`"


@asset
def totals(donors) -> None:
    donors.groupby("gift").size().to_csv("gifts.csv")
