# config: lexicon = { identifiers = ["member no"] }
import pandas as pd
from sklearn.linear_model import Ridge

club = pd.read_csv("club.csv")
Ridge().fit(club[["member_no", "visits"]], club["fee"])  # expect: PRV001 "`member_no`"
