import hashlib

import pandas as pd

SECRET_KEY = "mZ2rT9qLw"
visits = pd.read_csv("visits.csv", sep=";")
numbers = visits["PatientID"].values.tolist()
hashes = []
for i in range(len(visits)):
    text = str(SECRET_KEY) + str(numbers[i])
    digest = hashlib.sha512()
    digest.update(text.encode("utf-8"))  # expect: PRV008 "`SECRET_KEY`"
    hashes.append(digest.hexdigest())


def pseudonym(email, salt="spring-2025"):
    return hashlib.sha256((salt + email).encode()).hexdigest()  # expect: PRV008


def place(url, key="v1"):
    text = key + url
    return hashlib.md5(text.encode()).hexdigest()
