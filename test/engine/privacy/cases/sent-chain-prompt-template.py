import pandas as pd
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

prompt = ChatPromptTemplate.from_template("Summarise the file of {name}: {notes}")
llm = ChatOpenAI(model="gpt-4o-mini")
df = pd.read_csv("patients.csv")
for _, row in df.iterrows():
    messages = prompt.format_messages(name=row["patient_name"], notes=row["notes"])
    llm.invoke(messages)  # expect: PRV005 "`patient_name`"
