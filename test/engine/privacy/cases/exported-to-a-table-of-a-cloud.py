import boto3
import pandas as pd

table = boto3.resource("dynamodb").Table("members")
for member in pd.read_csv("members.csv").to_dict("records"):
    table.put_item(Item={"pk": member["member_id"], "name": member["member_name"], "email": member["email"]})  # expect: PRV004 "DynamoDB"
with table.batch_writer() as batch:
    for hall in pd.read_csv("halls.csv").to_dict("records"):
        batch.put_item(Item={"pk": hall["hall"], "seats": hall["seats"]})
