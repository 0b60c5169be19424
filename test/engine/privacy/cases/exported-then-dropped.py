# file: raw.csv = "full_name,email,score\nA,b,1\n"
import pandas as pd

people = pd.read_csv("raw.csv")
people.to_parquet("backup.parquet")  # expect: PRV004 "header of raw.csv"
people.drop(columns=["full_name", "email"], inplace=True)
people.to_parquet("clean.parquet")
