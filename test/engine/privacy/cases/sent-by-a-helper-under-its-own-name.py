# A parameter that a loop gives something else, and a buffer that another function made.
import io

import boto3
import pandas as pd


def load():
    guests = pd.read_csv("guests.csv")[["guest_name", "email", "nights"]]
    buffer = io.BytesIO()
    return buffer, guests


def fill(buffer, guests):
    guests.to_parquet(buffer)


def upload(buffer, guests):
    guests.to_parquet(buffer)
    boto3.client("s3").put_object(Bucket="inn", Key="guests.parquet", Body=buffer.getvalue())  # expect: PRV004


def nights(client, text, frame):
    for text in frame["nights"]:
        client.put_object(Bucket="inn", Key="nights", Body=str(text))


buffer, guests = load()
fill(io.BytesIO(), guests)
upload(buffer, guests)
nights(boto3.client("s3"), guests["email"], guests)
