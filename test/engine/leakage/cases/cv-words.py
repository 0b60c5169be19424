import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import cross_val_score
from sklearn.naive_bayes import MultinomialNB

df = pd.read_csv("data.csv")
X = TfidfVectorizer().fit_transform(df["text"])  # expect: LKG006
print(cross_val_score(MultinomialNB(), X, df["y"]))
