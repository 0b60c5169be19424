from presidio_analyzer import AnalyzerEngine
from presidio_anonymizer import AnonymizerEngine
from presidio_anonymizer.entities import OperatorConfig

analyzer = AnalyzerEngine()
engine = AnonymizerEngine()
text = input("note: ")
found = analyzer.analyze(text=text, language="en")
ops = {"PERSON": OperatorConfig("keep"), "DEFAULT": OperatorConfig("replace", {"new_value": "<PII>"})}  # expect: PRV012
print(engine.anonymize(text=text, analyzer_results=found, operators=ops).text)
