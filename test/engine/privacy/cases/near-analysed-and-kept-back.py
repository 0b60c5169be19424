# Texts in which something is found go no further, or go on without it.
from presidio_analyzer import AnalyzerEngine
from presidio_anonymizer import AnonymizerEngine

finds, takes_out = AnalyzerEngine(), AnonymizerEngine()


def only_clean(note):
    hits = finds.analyze(text=note, language="en")
    if hits:
        return None
    return note


def refuses(note):
    hits = finds.analyze(text=note, language="en")
    if hits:
        raise ValueError("somebody is named")
    return note.strip()


def cut(note):
    hits = finds.analyze(text=note, language="en")
    for hit in hits:
        note = note[: hit.start] + "…" + note[hit.end :]
    return note


def cleaned(note):
    hits = finds.analyze(text=note, language="en")
    if not hits:
        return note
    return takes_out.anonymize(text=note, analyzer_results=hits).text


def flagged(note):
    hits = finds.analyze(text=note, language="en")
    return note, bool(hits)
