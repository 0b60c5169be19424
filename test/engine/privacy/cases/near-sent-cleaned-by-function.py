import pandas as pd
from openai import OpenAI
from presidio_analyzer import AnalyzerEngine
from presidio_anonymizer import AnonymizerEngine

analyzer, anonymizer = AnalyzerEngine(), AnonymizerEngine()
client = OpenAI()


def clean(text):
    hits = analyzer.analyze(text=text, language="en")
    return anonymizer.anonymize(text=text, analyzer_results=hits).text


tickets = pd.read_csv("tickets.csv")
for _, t in tickets.iterrows():
    safe = clean(f"{t['customer_name']}: {t['body']}")
    client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": safe}])
