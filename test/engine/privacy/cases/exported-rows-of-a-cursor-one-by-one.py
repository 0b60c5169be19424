import csv

import psycopg2

connection = psycopg2.connect("dbname=shop")
cursor = connection.cursor()
cursor.execute("SELECT first_name, last_name, email FROM customers")
rows = cursor.fetchall()
with open("customers.csv", "w") as file:
    writer = csv.writer(file)
    writer.writerow(["first_name", "last_name", "email"])
    for row in rows:
        writer.writerow(row)  # expect: PRV004 "`first_name`"
cursor.execute("SELECT day, total FROM sales")
totals = cursor.fetchall()
with open("sales.csv", "w") as file:
    writer = csv.writer(file)
    for row in totals:
        writer.writerow(row)
