from langchain_community.utilities import SQLDatabase
from langchain_openai import ChatOpenAI

db = SQLDatabase.from_uri("sqlite:///staff.db")
model = ChatOpenAI()


def sum_up():
    rows = db.run("SELECT full_name, email, salary FROM employees LIMIT 5")
    return model.invoke(f"Sum up {rows}")  # expect: PRV005 "`full_name` and `email`"


def count():
    rows = db.run("SELECT department, count(*) FROM employees GROUP BY department")
    return model.invoke(f"Sum up {rows}")


def listed(cursor):
    cursor.execute("SELECT full_name, email, city FROM customers")
    for place, (name, mail, city) in enumerate(cursor):
        model.invoke(f"{place}: {city}")
        model.invoke(f"{place}: write to {mail}")  # expect: PRV005 "`email`"


def asked(chain, text):
    return model.invoke(chain.run(text))
