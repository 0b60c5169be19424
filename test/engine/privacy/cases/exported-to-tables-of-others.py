import boto3
import pandas as pd
import pika
from google.cloud import pubsub_v1
from notion_client import Client
from pyairtable import Api

TABLE = Api("key").table("base", "Leads")
patients = pd.read_csv("patients.csv", usecols=["patient_name", "ssn", "age"])

boto3.client("sqs").send_message(QueueUrl="q", MessageBody=patients.to_json())  # expect: PRV004 "Amazon SQS"
boto3.client("kinesis").put_record(StreamName="s", Data=patients.to_json(), PartitionKey="a")  # expect: PRV004 "Kinesis"
channel = pika.BlockingConnection().channel()
channel.basic_publish(exchange="", routing_key="q", body=patients.to_json())  # expect: PRV004 "RabbitMQ"
publisher = pubsub_v1.PublisherClient()
publisher.publish("topic", patients.to_json().encode())  # expect: PRV004 "Pub/Sub"
boto3.client("sqs").send_message(QueueUrl="q", MessageBody=patients[["age"]].to_json())


def keep(lead):
    TABLE.create({"Name": lead["full_name"], "Email": lead["email"]})  # expect: PRV004 "Airtable"
    TABLE.create({"Score": lead["score"]})


def note(customer):
    notion = Client(auth="key")
    notion.pages.create(parent={"database_id": "d"}, properties={"Email": {"email": customer["email"]}})  # expect: PRV004 "Notion"
    notion.pages.create(parent={"database_id": "d"}, properties={"Plan": customer["plan"]})
