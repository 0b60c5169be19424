# What is found is returned: one caller asks for it, and nobody here calls the other.
from presidio_analyzer import AnalyzerEngine

analyzer = AnalyzerEngine()


def check(text):
    found = analyzer.analyze(text=text, language="en")
    if found:
        print(f"{len(found)} places")
    return found


def places(text):
    found = analyzer.analyze(text=text, language="en")
    print(len(found))
    return found


def label(ticket, send):
    check(ticket.body)
    if check(ticket.title):
        return None
    return send(ticket.body)
