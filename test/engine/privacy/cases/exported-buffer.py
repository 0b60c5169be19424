import io

import boto3
import pandas as pd

members = pd.read_csv("members.csv")[["email", "visits"]]
buffer = io.StringIO()
members.to_csv(buffer, index=False)
boto3.client("s3").put_object(Bucket="gym", Key="members.csv", Body=buffer.getvalue())  # expect: PRV004

counts = io.StringIO()
members[["visits"]].describe().to_csv(counts)
boto3.client("s3").put_object(Bucket="gym", Key="visits.csv", Body=counts.getvalue())
