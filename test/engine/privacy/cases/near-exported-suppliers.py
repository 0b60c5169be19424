# The address and the telephone of a firm are no person's; whom to ask there is one.
import sqlite3

import pandas as pd

connection = sqlite3.connect("erp.db")
suppliers = pd.read_sql("SELECT supplier_id, supplier_name, address, phone_number, email, lead_time FROM suppliers", connection)
suppliers.to_csv("suppliers.csv")
active = pd.read_sql("SELECT s.name, s.street_address, s.phone_number FROM suppliers s WHERE s.active", connection)
active.to_excel("active.xlsx")
asked = pd.read_sql("SELECT vendor_name, contact_email, address FROM vendors", connection)
asked.to_csv("asked.csv")  # expect: PRV004 "`contact_email`"
sold = pd.read_sql("SELECT vendor_id, customer_email, home_address FROM sales", connection)
sold.to_csv("sold.csv")  # expect: PRV004 "`customer_email` and `home_address`"
orders = pd.read_csv("orders.csv", usecols=["Name", "Email", "Billing Name", "Vendor", "Total"])
orders.to_csv("paid.csv")  # expect: PRV004 "`Email`"
