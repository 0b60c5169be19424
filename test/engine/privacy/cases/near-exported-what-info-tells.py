import io

import pandas as pd

guests = pd.read_csv("guests.csv", usecols=["full_name", "email", "room"])
buffer = io.StringIO()
guests.info(buf=buffer)
with open("columns.txt", "w", encoding="utf-8") as out:
    out.write(buffer.getvalue())
