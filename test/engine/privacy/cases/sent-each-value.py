import logging

import pandas as pd
import requests

logger = logging.getLogger()
預約 = pd.read_json("bookings.json")
for _, r in 預約.iterrows():
    logger.info("客人 %s %s", r["客人姓名"], r["電話"])  # expect: PRV003 "`客人姓名` and `電話`"
    lead = {"name": r["客人姓名"], "phone": r["電話"], "flat": r["樓盤"]}
    requests.post("https://crm.example.com/leads", json=lead)  # expect: PRV005
    requests.post("https://crm.example.com/leads", json={"name": r["客人姓名"], "phone": r["電話"]})  # expect: PRV005 "`客人姓名` and `電話`"
