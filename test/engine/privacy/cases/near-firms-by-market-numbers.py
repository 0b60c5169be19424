# Firms of a market, with the telephone of their office; a list of customers beside it is people.
# file: firms.csv = "gvkey,conm,isin,sedol,city,state,phone,fax,sic,at,ni,failed\n1,a,b,c,d,e,f,g,1,2,3,0\n"
# file: customers.csv = "customer_id,full_name,fax,ticker,balance\n1,Ann Lee,5,AB,3\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

firms = pd.read_csv("firms.csv")
firms.to_csv("firms-latest.csv")
LogisticRegression().fit(firms.drop(columns="failed"), firms["failed"])

customers = pd.read_csv("customers.csv")
customers.to_csv("customers-latest.csv")  # expect: PRV004 "`full_name`"
