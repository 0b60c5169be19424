import pandas as pd
from pandasai import SmartDataframe
from pandasai.llm import OpenAI

employees = pd.read_csv("employees.csv")
print(employees[["employee_name", "email", "salary"]].shape)
sdf = SmartDataframe(employees, config={"llm": OpenAI()})  # expect: PRV005
answer = sdf.chat("Who earns most in each team?")
