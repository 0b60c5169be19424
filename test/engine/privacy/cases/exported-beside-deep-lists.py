import pandas as pd

levels = [*[*[*[*[*[*[*[*[*[*[*[*[*[*[*[*[*[*[*[*[*[*[*[*[*[*["a"]]]]]]]]]]]]]]]]]]]]]]]]]]]
members = pd.read_csv("members.csv")
members[["email", "paid"]].to_csv("paid.csv")  # expect: PRV004
