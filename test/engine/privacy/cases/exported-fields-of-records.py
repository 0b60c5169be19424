import pandas as pd

rows = pd.read_json("calls.json")
rows["email"] = rows["payload"].apply(lambda one: one["email"])
rows.to_csv("a.csv")  # expect: PRV004 "`email`"
more = pd.read_json("calls2.json")
more["full_name"] = more["payload"].map(lambda one: one.get("full_name") if one else None)
more.to_csv("b.csv")  # expect: PRV004 "`full_name`"
users = pd.read_json("calls3.json")
users["user_email"] = users["user"].str.get("email")
users.to_csv("c.csv")  # expect: PRV004 "`user_email`"
valid = pd.read_json("calls4.json")
valid["mobile_number"] = valid["payload"].apply(lambda one: "+" in one["mobile_number"])
valid.to_csv("d.csv")
sent = pd.read_json("calls5.json")
sent["contact_email"] = sent["payload"].apply(lambda one: one["opened"])
sent.to_csv("e.csv")
coded = pd.read_json("calls6.json")
coded["phone_number"] = coded["payload"].apply(lambda one: one["phone_number"]).apply(hash)
coded.to_csv("f.csv")
again = pd.read_json("calls7.json")
again["ssn"] = again["payload"].apply(lambda one: one["ssn"])
again["ssn"] = again["ssn"].apply(hash)
again.to_csv("g.csv")
