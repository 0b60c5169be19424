import pandas as pd
import pymysql

customers = pd.read_csv("customers.csv")
shop = pymysql.connect(host="db", user="shop", database="shop")
INSERT = """
    INSERT INTO customers (id, full_name, city) VALUES (%s, %s, %s)
"""
with shop.cursor() as cursor:
    cursor.execute("CREATE TABLE IF NOT EXISTS customers (id INT, full_name TEXT, city TEXT)")
    for _, row in customers.iterrows():
        cursor.execute(INSERT, (row["id"], row["full_name"], row["city"]))  # expect: PRV004 "to a database"
        cursor.execute("SELECT id FROM blocked WHERE full_name = %s", (row["full_name"],))
        cursor.execute("INSERT INTO cities (id, city) VALUES (%s, %s)", (row["id"], row["city"]))
        cursor.execute("UPDATE seen SET at = NOW() WHERE full_name = %s", (row["full_name"],))


def register(cursor, name, email):
    cursor.execute("INSERT INTO users (name, email) VALUES (%s, %s)", (name, email))
