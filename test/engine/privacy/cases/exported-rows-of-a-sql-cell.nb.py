# %%
%%sql
CREATE TABLE mart.active AS
SELECT customer_id, full_name, email, plan FROM crm.customers WHERE active
# %%
import pandas as pd

active = pd.read_sql("SELECT * FROM mart.active", engine)
active.to_csv("active.csv")  # expect: PRV004 "`full_name` and `email`"
# %%
%%bigquery people --project news
SELECT first_name, email, city FROM crm.subscribers
# %%
people.head()  # expect: PRV003 "`first_name` and `email`"
# %%
people.groupby("city").size().to_csv("cities.csv")
# %%
%%sql listed <<
SELECT full_name, email FROM crm.customers
# %%
listed.DataFrame().to_csv("listed.csv")  # expect: PRV004 "`full_name` and `email`"
# %%
%%bigquery
CREATE OR REPLACE TABLE scratch.keys AS
SELECT TO_HEX(SHA256(email)) AS email, plan FROM crm.leads -- expect-cell: PRV007 "`email`"
# %%
keys = pd.read_gbq("SELECT * FROM scratch.keys")
keys.to_csv("keys.csv")
# %%
%%sql
SELECT full_name, email FROM crm.customers
# %%
%%bigquery former
/* Who left. */
SELECT full_name, email FROM crm.former
# %%
former.to_csv("former.csv")  # expect: PRV004 "`full_name` and `email`"
