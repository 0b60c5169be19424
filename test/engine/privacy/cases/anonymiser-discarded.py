import pandas as pd
from presidio_analyzer import AnalyzerEngine
from presidio_anonymizer import AnonymizerEngine

analyzer, anonymizer = AnalyzerEngine(), AnonymizerEngine()
notes = pd.read_csv("notes.csv")
for text in notes["text"]:
    found = analyzer.analyze(text=text, language="en")
    anonymizer.anonymize(text=text, analyzer_results=found)  # expect: PRV012 "is not used"
