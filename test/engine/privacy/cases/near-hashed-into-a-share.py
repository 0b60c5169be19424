import hashlib
import zlib

import pandas as pd

people = pd.read_csv("people.csv")
share = people["email"].map(lambda one: zlib.crc32(one.encode()) / 2**32)
train = people[share < 0.8]


def is_tested(email):
    return (zlib.crc32(email.encode()) & 0xFFFFFFFF) / 0xFFFFFFFF < 0.2


def is_held_out(email):
    return int(hashlib.md5(email.encode()).hexdigest(), 16) / (1 << 128) < 0.1
