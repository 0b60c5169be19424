import pandas as pd
from presidio_analyzer import AnalyzerEngine
from presidio_anonymizer import AnonymizerEngine

analyzer, anonymizer = AnalyzerEngine(), AnonymizerEngine()


def clean(text):
    return anonymizer.anonymize(text=text, analyzer_results=analyzer.analyze(text=text, language="en")).text


notes = pd.read_csv("notes.csv")
notes["text"] = notes["text"].apply(clean)
notes[["text"]].to_csv("clean.csv")
