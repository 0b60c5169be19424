import pandas as pd
from langchain_experimental.agents import create_pandas_dataframe_agent
from langchain_openai import ChatOpenAI

payroll = pd.read_csv("payroll.csv", usecols=["employee_name", "iban", "salary"])
agent = create_pandas_dataframe_agent(ChatOpenAI(model="gpt-4o"), payroll, verbose=True)  # expect: PRV005 "`employee_name`"
agent.invoke("Whose salary rose most?")
