import pandas as pd
from presidio_analyzer import AnalyzerEngine
from presidio_anonymizer import AnonymizerEngine

analyzer = AnalyzerEngine()
anonymizer = AnonymizerEngine()

with open("transcript.txt") as fh:
    transcript = fh.read()

results = analyzer.analyze(text=transcript, language="en")
anonymizer.anonymize(text=transcript, analyzer_results=results)  # expect: PRV012

with open("shared/transcript.txt", "w") as out:
    out.write(transcript)
