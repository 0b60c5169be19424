import pandas as pd

df = pd.read_csv("members.csv")
out = pd.DataFrame({"email": df["email"], "score": df["score"] * 2})
out.to_csv("scores.csv", index=False)  # expect: PRV004 "`email`"
