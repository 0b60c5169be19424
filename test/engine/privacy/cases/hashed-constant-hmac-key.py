import hashlib
import hmac
import pandas as pd

KEY = b"d41d8cd98f00b204"
patients = pd.read_csv("patients.csv")


def pseudo(mrn):
    return hmac.new(KEY, str(mrn).encode(), hashlib.sha256).hexdigest()  # expect: PRV008


patients["pid"] = patients["mrn"].apply(pseudo)
