import pandas as pd

visits = pd.read_csv("visits.csv", usecols=["member_no", "full_name", "email", "spent", "branch"])
first = visits.groupby("member_no").first()
first.to_csv("first.csv")  # expect: PRV004 "`full_name`"
newest = visits.sort_values("spent").groupby("member_no").last().reset_index()
newest.to_csv("newest.csv")  # expect: PRV004 "`full_name`"
visits.groupby("member_no")[["full_name", "email"]].first().to_csv("who.csv")  # expect: PRV004 "`full_name`"
visits.groupby("member_no").head(1).to_parquet("heads.parquet")  # expect: PRV004 "`full_name`"
visits.groupby("member_no").nth(0).to_csv("nth.csv")  # expect: PRV004 "`full_name`"
sums = visits.pivot_table(index="full_name", values="spent", aggfunc="sum")
sums.to_csv("sums.csv")  # expect: PRV004 "`full_name`"
counts = visits.groupby(visits["branch"])["spent"].count()
counts.index = visits["full_name"]
counts.to_csv("counts.csv")  # expect: PRV004 "`full_name`"
visits.groupby("branch")[["spent"]].first().to_csv("branches.csv")
visits.pivot_table(index="branch", values="spent").to_csv("pivot.csv")
visits.groupby("branch")["spent"].max().to_csv("most.csv")
