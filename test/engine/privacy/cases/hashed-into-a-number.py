import zlib

import pandas as pd

people = pd.read_csv("people.csv")
people["email"] = people["email"].map(lambda one: zlib.crc32(one.encode()) / 10)  # expect: PRV007 "`zlib.crc32`"
