import mmh3
import pandas as pd
import xxhash

members = pd.read_csv("members.csv")
members["who"] = members["email"].map(mmh3.hash)  # expect: PRV007 "`mmh3.hash`"
members["key"] = members["phone_number"].astype(str).apply(xxhash.xxh64)  # expect: PRV007 "`xxhash.xxh64`"
members["plan"] = members["plan_name"].map(mmh3.hash)
members["length"] = members["email"].map(len)
