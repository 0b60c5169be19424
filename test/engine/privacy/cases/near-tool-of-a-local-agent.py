import sqlite3

from langchain_core.tools import tool
from langchain_ollama import ChatOllama
from langgraph.prebuilt import create_react_agent


@tool
def customer_lookup(customer_id: int) -> str:
    """Name and phone of a customer."""
    row = sqlite3.connect("crm.db").execute("SELECT first_name, last_name, phone FROM customers").fetchone()
    return str(row)


desk = create_react_agent(ChatOllama(model="llama3.1"), [customer_lookup])
