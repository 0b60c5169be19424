# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "data/\n"
# file: data/train.csv = "a,label\n1,0\n"
import argparse
from pathlib import Path

import pandas as pd
from sklearn.linear_model import LogisticRegression


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", default="data", help="where the tables lie")
    parser.add_argument("--table", dest="name", default="train.csv")
    parser.add_argument("--rounds", type=int, default=3)
    return parser.parse_args()


def main(args):
    rows = pd.read_csv(Path(args.folder) / args.name)  # expect: DVL001 "`data/train.csv` is ignored by git"
    LogisticRegression(max_iter=args.rounds).fit(rows[["a"]], rows["label"])


main(arguments())
