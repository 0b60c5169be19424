# file: guests.csv = "Guest Name,E Mail,Nights\nA,b@c.dev,3\n"
import pandas as pd

guests = pd.read_csv("guests.csv")
guests.columns = guests.columns.str.strip().str.lower().str.replace(" ", "_")
if "guest_name" in guests.columns:
    guests["guest_name"] = guests["guest_name"].str.title()
wanted = [name for name in ["guest_name", "nights"] if name in guests.columns]
guests[wanted].to_csv("wanted.csv")  # expect: PRV004 "`guest_name` (header of guests.csv)"
guests[["e_mail"]].to_csv("mails.csv")  # expect: PRV004 "`e_mail`"
lines = pd.read_csv("guests.csv").rename(columns=lambda name: name.lower().replace(" ", "_"))
lines.drop(columns=["guest_name", "e_mail"]).to_csv("nights.csv")
counts = guests.drop(columns=["guest_name", "e_mail"])
counts.to_csv("counts.csv")
prefixed = pd.read_csv("guests.csv").add_prefix("raw_")
prefixed.drop(columns=["raw_Guest Name", "raw_E Mail"]).to_csv("nights.csv")
small = pd.read_csv("guests.csv").rename(columns=str.lower)
small.drop(columns=["guest name", "e mail"]).to_csv("nights.csv")
