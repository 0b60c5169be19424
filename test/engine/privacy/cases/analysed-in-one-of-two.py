from presidio_analyzer import AnalyzerEngine
from presidio_anonymizer import AnonymizerEngine

analyzer = AnalyzerEngine()
anonymizer = AnonymizerEngine()


def clean(text):
    found = analyzer.analyze(text=text, language="en")
    return anonymizer.anonymize(text=text, analyzer_results=found).text


def keep(text):
    found = analyzer.analyze(text=text, language="en")  # expect: PRV012
    return text


def share(text):
    global shared
    shared = analyzer.analyze(text=text, language="en")


share("Call me at seven")
if shared:
    raise ValueError("personal data")
