import os

import boto3
import pandas as pd
from azure.ai.textanalytics import TextAnalyticsClient
from deep_translator import GoogleTranslator

letters = pd.read_csv("letters.csv")[["patient_name", "email", "topic"]]
row = letters.iloc[0]
text = f"{row['patient_name']}, {row['email']}: {row['topic']}"
GoogleTranslator(source="de", target="en").translate(text)  # expect: PRV005 "a translation service"
GoogleTranslator(source="de", target="en").translate(row["topic"])
boto3.client("comprehend").detect_sentiment(Text=text, LanguageCode="en")  # expect: PRV005 "Amazon"
TextAnalyticsClient(os.environ["AT"], os.environ["KEY"]).analyze_sentiment([text])  # expect: PRV005 "Azure"
TextAnalyticsClient(os.environ["AT"], os.environ["KEY"]).analyze_sentiment(letters["topic"].tolist())
