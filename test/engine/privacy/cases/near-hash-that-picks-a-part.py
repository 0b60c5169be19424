import hashlib
import zlib

import pandas as pd

FOLDS = 5
people = pd.read_csv("people.csv", usecols=["email", "full_name", "visits"])
people["tenth"] = people["email"].map(lambda e: int(hashlib.md5(e.encode()).hexdigest(), 16) % 10)
people["shard"] = [zlib.crc32(e.encode()) & 15 for e in people["email"]]
people["fold"] = pd.util.hash_pandas_object(people["email"]) % FOLDS
held = people[people["email"].map(lambda e: zlib.crc32(e.encode()) % 5 == 0)]
people["key"] = people["email"].map(lambda e: hashlib.md5(e.encode()).hexdigest())  # expect: PRV007 "`email`"
people["number"] = people["email"].map(lambda e: zlib.crc32(e.encode()) % 2**31)  # expect: PRV007 "`email`"
