import pandas as pd
from slack_sdk import WebClient

bad = pd.read_csv("late.csv").query("days > 30")
WebClient(token="t").chat_postMessage(channel="#ops", text=bad[["customer_name", "phone_number"]].to_string())  # expect: PRV005 "Slack"
