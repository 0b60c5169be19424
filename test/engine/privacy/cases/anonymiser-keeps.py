from presidio_anonymizer import AnonymizerEngine
from presidio_anonymizer.entities import OperatorConfig


def clean(text, found):
    operators = {"PERSON": OperatorConfig("replace"), "EMAIL_ADDRESS": OperatorConfig("keep")}  # expect: PRV012 "`EMAIL_ADDRESS`"
    return AnonymizerEngine().anonymize(text=text, analyzer_results=found, operators=operators).text
