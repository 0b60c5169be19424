# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "inputs/\n"
# file: inputs/train.csv = "a,b,label\n1,2,0\n"
# file: inputs/valid.csv = "a,b,label\n1,2,0\n"
import os

import click
import pandas as pd
from sklearn.linear_model import LogisticRegression

FOLDER = os.getenv("ROWS", "inputs")


@click.command()
@click.option("--train-file", "-t", default="inputs/train.csv")
@click.argument("other")
def main(train_file, other):
    train = pd.read_csv(train_file)  # expect: DVL001 "`inputs/train.csv`"
    valid = pd.read_csv(os.path.join(FOLDER, "valid.csv"))  # expect: DVL001 "`inputs/valid.csv`"
    rows = pd.concat([train, pd.read_csv(other)])
    model = LogisticRegression().fit(rows[["a", "b"]], rows["label"])
    print(model.score(valid[["a", "b"]], valid["label"]))


if __name__ == "__main__":
    main()
