import pandas as pd
from datasets import Dataset

df = pd.read_csv("chat_export.csv")
ds = Dataset.from_pandas(df[["user_name", "email", "message"]])
ds.push_to_hub("acme/support-chats")  # expect: PRV004
