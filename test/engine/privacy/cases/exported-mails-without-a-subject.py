import pandas as pd

mails = pd.read_csv("mails.csv")
mails[["From", "To", "Date", "content"]].to_csv("wide.csv")  # expect: PRV004 "`From` and `To`"
trips = pd.read_csv("trips.csv")
trips[["from", "to", "date", "price"]].to_csv("trips_short.csv")
edges = pd.read_csv("edges.csv")
edges[["from", "to", "content"]].to_csv("edges_short.csv")
