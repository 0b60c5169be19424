# Buffers, clients and bodies under attributes and keys.
import gzip
import io

import boto3
import pandas as pd
from openai import OpenAI


class Upload:
    def __init__(self):
        self.client = None
        self.members = pd.read_csv("members.csv")[["full_name", "email", "visits"]]
        self.s3 = boto3.client("s3")
        self.counts = io.StringIO()

    def open(self):
        self.client = OpenAI()

    def fill(self):
        self.buffer = io.StringIO()
        self.members.to_csv(self.buffer, index=False)
        self.members[["visits"]].describe().to_csv(self.counts)

    def send(self):
        self.s3.put_object(Bucket="gym", Key="members.csv", Body=self.buffer.getvalue())  # expect: PRV004
        self.s3.put_object(Bucket="gym", Key="visits.csv", Body=self.counts.getvalue())
        self.client.responses.create(model="gpt-4.1", input=self.members.to_string())  # expect: PRV005


class Download:
    def send(self):
        boto3.client("s3").put_object(Bucket="gym", Key="other.csv", Body=self.buffer.getvalue())


state = {}
state["members"] = pd.read_csv("members.csv")[["full_name", "email", "visits"]]
state["body"] = gzip.compress(state["members"].to_csv(index=False).encode())
state["visits"] = gzip.compress(state["members"][["visits"]].to_csv(index=False).encode())
boto3.client("s3").put_object(Bucket="gym", Key="members.csv.gz", Body=state["body"])  # expect: PRV004
boto3.client("s3").put_object(Bucket="gym", Key="visits.csv.gz", Body=state["visits"])
