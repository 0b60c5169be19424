import pandas as pd

chat = pd.read_csv("group.csv")
chat = chat[["date", "user", "message"]]
chat.to_csv("chat.csv")  # expect: PRV004 "`user`"
export = pd.read_csv("export.csv")
export[["Timestamp", "Name", "Message"]].to_csv("talk.csv")  # expect: PRV004 "`Name`"
checks = pd.read_csv("checks.csv")
checks[["name", "status", "message", "timestamp"]].to_csv("checks_short.csv")
alarms = pd.read_csv("alarms.csv")
alarms[["name", "severity", "message", "timestamp"]].to_csv("alarms_short.csv")
asked = pd.read_csv("asked.csv")
asked[["user", "message", "reply", "timestamp"]].to_csv("asked_short.csv")
runs = pd.read_csv("runs.csv")
runs[["name", "message", "duration"]].to_csv("runs_short.csv")
