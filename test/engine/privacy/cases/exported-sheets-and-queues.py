import json

import gspread
import pandas as pd
import redis
from elasticsearch import Elasticsearch, helpers
from kafka import KafkaProducer

members = pd.read_csv("members.csv")[["full_name", "email", "visits"]]
book = gspread.service_account().open("members")
book.sheet1.update([members.columns.tolist()] + members.values.tolist())  # expect: PRV004 "Google Sheets"
book.worksheet("visits").append_rows(members[["visits"]].values.tolist())
counts = {}
counts.update(members["visits"].value_counts().to_dict())

producer = KafkaProducer(bootstrap_servers="broker:9092")
for row in members.to_dict("records"):
    producer.send("members", json.dumps(row).encode())  # expect: PRV004 "Kafka"
producer.send("visits", str(members["visits"].sum()).encode())

cache = redis.Redis("cache")
cache.set("members", members.to_json())  # expect: PRV004 "Redis"
cache.set("visits", members["visits"].to_json())
helpers.bulk(Elasticsearch("http://search:9200"), members.to_dict("records"))  # expect: PRV004 "Elasticsearch"
