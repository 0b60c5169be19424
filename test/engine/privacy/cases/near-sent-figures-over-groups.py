# Figures over the sums of all customers tell of none.
import pandas as pd
from openai import OpenAI

customers = pd.read_csv("customers.csv", usecols=["customer_name", "email", "spend"])
figures = customers.groupby("email").spend.sum().describe().to_frame()
OpenAI().responses.create(model="gpt-4.1", input=f"Comment:\n{figures.to_markdown()}")
