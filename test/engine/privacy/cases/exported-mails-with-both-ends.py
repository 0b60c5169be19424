import pandas as pd

mails = pd.read_csv("mails.csv")
mails["text"] = mails["subject"] + " " + mails["body"]
mails = mails[["msg_id", "date", "from", "to", "subject", "text"]]
mails.to_csv("corpus.csv")  # expect: PRV004 "`from` and `to`"
edges = pd.read_csv("edges.csv")
edges[["from", "to", "weight"]].to_csv("graph.csv")
phishing = pd.read_csv("phishing.csv")
phishing[["sender", "receiver", "subject", "body", "label"]].to_csv("train.csv")
transfers = pd.read_csv("transfers.csv")
transfers[["from", "to", "subject", "weight"]].to_csv("links.csv")
