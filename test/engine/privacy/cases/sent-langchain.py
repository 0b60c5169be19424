import pandas as pd
from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="gpt-4o-mini")
cv = pd.read_csv("applicants.csv")
answer = llm.invoke(f"Rank these people: {cv[['applicant_name', 'experience']].to_string()}")  # expect: PRV005 "`applicant_name`"
