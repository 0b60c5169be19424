import pandas as pd

chat = pd.read_csv("export.csv")
chat = chat[["timestamp", "sender", "message"]]
chat.to_csv("chat.csv")  # expect: PRV004 "`sender`"
posts = pd.read_json("server.json")
posts[["author", "message", "date"]].to_csv("posts.csv")  # expect: PRV004 "`author`"
commits = pd.read_csv("log.csv")
commits[["author", "message", "date", "commit"]].to_csv("commits.csv")
talks = pd.read_csv("talks.csv")
talks[["session_id", "sender", "message", "timestamp"]].to_csv("bot.csv")
papers = pd.read_csv("papers.csv")
papers[["author", "title", "date"]].to_csv("papers_short.csv")
signals = pd.read_csv("signals.csv")
signals[["device", "sender", "message", "timestamp"]].to_csv("signals_short.csv")
