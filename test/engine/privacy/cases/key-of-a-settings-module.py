# file: settings.py = "secret_key = 'Jq8jhRrWqknQSKf'\ncolumn = 'PatientID (0010,0020)'\n"
import pandas as pd
from Crypto.Hash import SHA512

import settings

key = settings.secret_key
scans = pd.read_csv("scans.csv", sep=";")
numbers = scans[settings.column].values.tolist()
for i in range(len(scans)):
    patient_id = numbers[i]
    digest = SHA512.new(truncate="256")
    text = str(key) + str(patient_id)
    digest.update(text.encode("utf-8"))  # expect: PRV008 "`key`"
    print(digest.hexdigest())
