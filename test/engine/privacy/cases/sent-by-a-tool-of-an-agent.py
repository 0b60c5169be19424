import sqlite3

import pandas as pd
from agents import Agent, function_tool
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI
from langgraph.prebuilt import create_react_agent

guests = pd.read_csv("guests.csv")


@tool
def customer_lookup(customer_id: int) -> str:
    """Name, phone and address of a customer."""
    con = sqlite3.connect("crm.db")
    row = con.execute("SELECT first_name, last_name, phone FROM customers WHERE id = ?", (customer_id,)).fetchone()
    return str(row)  # expect: PRV005 "the model of `create_react_agent`"


@function_tool
def guest(room: int) -> str:
    return guests[guests["room"] == room][["full_name", "email"]].to_json()  # expect: PRV005 "`full_name` and `email`"


@tool
def free_rooms() -> int:
    return len(guests)


tools = [customer_lookup, free_rooms]
desk = create_react_agent(ChatOpenAI(model="gpt-4o"), tools)
concierge = Agent(name="Concierge", tools=[guest])
