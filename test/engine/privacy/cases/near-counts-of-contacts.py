import pandas as pd

# file: table.csv = "n_emails_30d,nb_phone_numbers,emails_7d,fraud\n1,2,3,0\n"
table = pd.read_csv("table.csv")
table.to_csv("copy.csv")
