# file: train.csv = "text,label\nA,1\n"
# file: test.csv = "text\nB\n"
import pandas as pd


def tidy(path):
    rows = pd.read_csv(path)
    rows["text"] = rows["text"].str.lower()
    rows.to_csv(path, index=False)  # expect: DVL007 "`train.csv` (and 1 more here) is overwritten"


tidy("train.csv")
tidy("test.csv")
