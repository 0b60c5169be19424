import pandas as pd
from langchain_core.prompts import PromptTemplate
from langchain_ollama import ChatOllama

prompt = PromptTemplate.from_template("Summarise the stay of {name}: {notes}")
chain = prompt | ChatOllama(model="llama3")
stays = pd.read_csv("stays.csv")
for _, stay in stays.iterrows():
    print(len(chain.invoke({"name": stay["patient_name"], "notes": stay["notes"]}).content))
