import pandas as pd
from langchain.chains import LLMChain
from langchain.chat_models import ChatOpenAI
from langchain.prompts import PromptTemplate

template = PromptTemplate(input_variables=["name", "text"], template="Answer {name}: {text}")
chain = LLMChain(llm=ChatOpenAI(temperature=0), prompt=template)
mails = pd.read_csv("mails.csv")
for mail in mails.itertuples():
    chain.run(name=mail.customer_email, text=mail.complaint)  # expect: PRV005 "`customer_email`"
