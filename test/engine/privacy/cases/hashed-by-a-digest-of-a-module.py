# A module makes a digest and feeds it; what is fed twice may begin with a salt, and what adds up says nothing of anybody.
# file: tokens.py = "import hashlib\nimport os\n\ndef token(value):\n    made = hashlib.sha256()\n    made.update(value.encode())\n    return made.hexdigest()\n\ndef keyed(value):\n    made = hashlib.sha256()\n    made.update(os.environb[b'PART'])\n    made.update(value.encode())\n    return made.hexdigest()\n\ndef hide(frame, column, salt=''):\n    def digest(value):\n        return hashlib.md5((value + salt).encode()).hexdigest()\n    frame[column] = frame[column].map(digest)\n    return frame\n\ndef short(frame, column):\n    def digest(value):\n        return hashlib.md5(value.encode()).hexdigest()\n    frame[column] = frame[column].map(digest)\n    return frame\n"
import os

import pandas as pd

from tokens import hide, keyed, short, token

guests = pd.read_csv("guests.csv", usecols=["email", "phone_number", "passport_no", "room"], dtype=str)
guests["mail"] = guests["email"].map(token)  # expect: PRV007 "`email`"
guests["key"] = guests["email"].map(keyed)
guests["door"] = guests["room"].map(token)
guests = short(guests, "phone_number")  # expect: PRV007 "`phone_number`"
guests = hide(guests, "passport_no", salt=os.environ["SALT"])
