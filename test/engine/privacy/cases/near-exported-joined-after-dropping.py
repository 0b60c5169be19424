# What both tables lost before they were joined is not there behind it.
import pandas as pd
import polars as pl

labs = pd.read_parquet("labs.parquet").drop(columns=["nhs_number", "patient_name"])
stays = pd.read_parquet("stays.parquet").drop(columns=["nhs_number", "patient_name"])
labs.merge(stays, on="subject").to_parquet("linked.parquet")
labs.join(stays, how="left").to_csv("joined.csv")


def read(path):
    return pl.read_parquet(path).drop(["full_name", "email"])


read("sales.parquet").join(read("visits.parquet"), on="key").write_parquet("both.parquet")

contacts = pd.read_csv("contacts.csv", usecols=["key", "full_name", "email"])
sales = pd.read_parquet("sales.parquet").drop(columns=["full_name", "email"])
sales.merge(contacts, on="key").to_csv("called.csv")  # expect: PRV004
