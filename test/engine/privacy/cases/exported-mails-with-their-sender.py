import json

from kafka import KafkaProducer

producer = KafkaProducer(bootstrap_servers="kafka.acme.io:9092")


def push(mail):
    producer.send("mails", value={"sender": mail["from"], "subject": mail["subject"], "body": mail["body"]})  # expect: PRV004 "Kafka"


def keep(mails):
    rows = [{"from": mail["from"], "subject": mail["subject"], "snippet": mail["snippet"]} for mail in mails]
    with open("mails.json", "w") as file:
        json.dump(rows, file)  # expect: PRV004 "mail["


def keep_topics(mails):
    rows = [{"subject": mail["subject"], "snippet": mail["snippet"]} for mail in mails]
    with open("topics.json", "w") as file:
        json.dump(rows, file)
    producer.send("topics", value={"subject": mails[0]["subject"], "sender": mails[0]["from"]})


def append(mails, path):
    with path.open("a", encoding="utf-8") as file:
        for mail in mails:
            row = {"sender": mail["from"], "subject": mail["subject"], "body": mail["snippet"]}
            file.write(json.dumps(row) + "\n")  # expect: PRV004 "mail["
            file.write(json.dumps({"subject": mail["subject"], "body": mail["snippet"]}) + "\n")
