# What is found in some of the texts is counted, and all of them are learnt from as they are.
import pandas as pd
from presidio_analyzer import AnalyzerEngine
from sklearn.feature_extraction.text import CountVectorizer

engine = AnalyzerEngine()
texts = pd.read_csv("reviews.csv")["text"]
hits = [engine.analyze(text=text, language="en") for text in texts.head(500)]  # expect: PRV012
print("with somebody in it:", sum(bool(one) for one in hits))
words = CountVectorizer(min_df=5).fit(texts)
