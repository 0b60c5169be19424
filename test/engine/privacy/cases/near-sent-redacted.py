import pandas as pd
from openai import OpenAI
from presidio_analyzer import AnalyzerEngine
from presidio_anonymizer import AnonymizerEngine

analyzer, anonymizer, client = AnalyzerEngine(), AnonymizerEngine(), OpenAI()
tickets = pd.read_csv("tickets.csv")
for _, row in tickets.iterrows():
    text = f"{row['customer_name']}: {row['text']}"
    found = analyzer.analyze(text=text, language="en")
    clean = anonymizer.anonymize(text=text, analyzer_results=found).text
    client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": clean}])
