import pandas as pd
from openai import OpenAI

client = OpenAI()
applicants = pd.read_csv("applicants.csv")
data = applicants[["full_name", "date_of_birth", "income"]].to_json(orient="records")
response = client.responses.create(model="gpt-4.1", input=f"Who should get the loan? {data}")  # expect: PRV005 "`full_name`"
