import pandas as pd
from presidio_analyzer import AnalyzerEngine

analyzer = AnalyzerEngine()
notes = pd.read_csv("notes.csv")
clean = [text for text in notes["text"] if not analyzer.analyze(text=text, language="en")]
