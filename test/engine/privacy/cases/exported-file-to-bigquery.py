# file: customers.csv = "full_name,email,city\nA,b,c\n"
from google.cloud import bigquery

client = bigquery.Client()
with open("customers.csv", "rb") as source:
    job = client.load_table_from_file(source, "shop.raw.customers")  # expect: PRV004 "`full_name` and `email`"
