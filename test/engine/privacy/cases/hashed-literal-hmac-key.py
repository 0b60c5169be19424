import hashlib
import hmac

import pandas as pd

SECRET_KEY = b"do-not-tell"


def pseudonym(value: str) -> str:
    return hmac.new(SECRET_KEY, value.encode(), hashlib.sha256).hexdigest()  # expect: PRV008 "`SECRET_KEY`"


df = pd.read_csv("people.csv")
df["patient_id"] = df["patient_id"].astype(str).map(pseudonym)
