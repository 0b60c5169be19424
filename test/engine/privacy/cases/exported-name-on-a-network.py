import pandas as pd

posts = pd.read_parquet("posts.parquet")
posts["user_screen_name"] = posts["user_screen_name"].str.lower()
posts["full_name"] = posts["full_name"].str.title()
posts.to_csv("posts.csv")  # expect: PRV004 "`full_name`"
