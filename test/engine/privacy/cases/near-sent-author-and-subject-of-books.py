from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

prompt = ChatPromptTemplate.from_messages([("human", "What is {subject} by {author} about? {text}")])
chain = prompt | ChatOpenAI(model="gpt-4o")


def about(book):
    return chain.invoke({"author": book.author, "subject": book.subject, "text": book.abstract})


def said(state):
    return chain.invoke({"from": state["from"], "subject": state["subject"], "object": state["object"]})


def mail(state):
    return chain.invoke({"from": state["from"], "subject": state["subject"], "body": state["body"]})  # expect: PRV005
