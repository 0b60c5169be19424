from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

review = ChatPromptTemplate.from_messages([("system", "Check"), ("human", "{sender} {subject} {body}")])
topics = ChatPromptTemplate.from_messages([("system", "Name topics"), ("human", "{subject} {body}")])


def model():
    return ChatOpenAI(model="gpt-4o", temperature=0)


def check(state):
    chain = review | model().with_structured_output(dict)
    return chain.invoke({"sender": state["sender"], "subject": state["subject"], "body": state["body"]})  # expect: PRV005 "`state["


def sort(state):
    return (topics | model()).invoke({"subject": state["subject"], "body": state["body"]})
