import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer

leads = pd.read_csv("leads.csv")
matrix = TfidfVectorizer(analyzer="char_wb").fit_transform(leads["email_address"])  # expect: PRV001 "`email_address`"
