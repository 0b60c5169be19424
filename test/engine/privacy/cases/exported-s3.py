import boto3
import pandas as pd

s3 = boto3.client("s3")
claims = pd.read_csv("claims.csv")
body = claims[["iban", "amount"]].to_csv(index=False)
s3.put_object(Bucket="exports", Key="claims.csv", Body=body)  # expect: PRV004 "Amazon S3"
