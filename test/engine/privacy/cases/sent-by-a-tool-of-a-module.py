# Tools that a module defines: what they give back goes to the model of the agent that is given them.
# file: lookups.py = "import sqlite3\n\nfrom langchain_core.tools import tool\n\n@tool\ndef customer(number: int) -> str:\n    \"\"\"Name and phone of a customer.\"\"\"\n    con = sqlite3.connect('crm.db')\n    row = con.execute('SELECT first_name, last_name, phone FROM customers WHERE id = ?', (number,)).fetchone()\n    return str(row)\n\n@tool\ndef stock(number: int) -> str:\n    \"\"\"How many there are.\"\"\"\n    con = sqlite3.connect('shop.db')\n    return str(con.execute('SELECT pieces FROM goods WHERE id = ?', (number,)).fetchone())\n"
from langchain_openai import ChatOpenAI
from langgraph.prebuilt import create_react_agent

from lookups import customer, stock

tools = [
    stock,
    customer,  # expect: PRV005 "the model of `create_react_agent`"
]
desk = create_react_agent(ChatOpenAI(model="gpt-4o"), tools)
