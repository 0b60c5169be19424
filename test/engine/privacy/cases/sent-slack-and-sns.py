import boto3
import pandas as pd
from slack_sdk import WebClient

df = pd.read_csv("late_payers.csv")
slack = WebClient(token="x")
slack.chat_postMessage(channel="#collections", text=df[["full_name", "phone_number", "amount_due"]].to_string())  # expect: PRV005
sns = boto3.client("sns")
for _, r in df.iterrows():
    sns.publish(TopicArn="arn:aws:sns:eu-west-1:1:late", Message=f"{r['full_name']} owes {r['amount_due']}")  # expect: PRV005
