import anthropic
import pandas as pd

client = anthropic.Anthropic()
patients = pd.read_csv("patients.csv")
table = patients[["patient_name", "nhs_number", "diagnosis"]].to_markdown()
client.messages.create(  # expect: PRV005 "Anthropic"
    model="claude", max_tokens=500, messages=[{"role": "user", "content": "Summarise:\n" + table}]
)
