# What was found is counted, and the text goes on as it was.
import pandas as pd
from presidio_analyzer import AnalyzerEngine

analyzer = AnalyzerEngine()


def find(text):
    return analyzer.analyze(text=text, language="en")  # expect: PRV012


def shorten(text):
    hits = find(text)
    if len(hits) > 20:
        print("many")
    return text[:300].upper()


def spans(text):
    return analyzer.analyze(text=text, language="de")


def cut(text):
    for one in spans(text):
        text = text[: one.start] + "*" * (one.end - one.start) + text[one.end :]
    return text


letters = pd.read_csv("letters.csv")["text"]
letters.map(shorten).to_csv("short.csv")
letters.map(cut).to_csv("cut.csv")
