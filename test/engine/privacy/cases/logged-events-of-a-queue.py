import json
import logging

from kafka import KafkaConsumer

log = logging.getLogger("signups")
for message in KafkaConsumer("signups", bootstrap_servers="kafka:9092"):
    ev = json.loads(message.value)
    log.info("signup of %s (%s)", ev["username"], ev["email"])  # expect: PRV003 "email"
    log.info("signup from %s", ev["country"])
