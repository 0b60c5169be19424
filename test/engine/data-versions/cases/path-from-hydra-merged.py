# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "inputs/\n"
# file: inputs/train.csv = "a,b,label\n1,2,0\n"
# file: inputs/valid.csv = "a,b,label\n1,2,0\n"
# file: conf/config.yaml = "defaults:\n  - data: local\n  - _self_\ndata:\n  valid: inputs/valid.csv\n"
# file: conf/data/local.yaml = "train: inputs/train.csv\nvalid: elsewhere.csv\n"
import hydra
import pandas as pd
from sklearn.linear_model import LogisticRegression


@hydra.main(config_path="conf", config_name="config", version_base=None)
def main(cfg):
    train = pd.read_csv(cfg.data.train)  # expect: DVL001 "`inputs/train.csv`"
    valid = pd.read_csv(cfg.data.valid)  # expect: DVL001 "`inputs/valid.csv`"
    model = LogisticRegression().fit(train[["a", "b"]], train["label"])
    print(model.score(valid[["a", "b"]], valid["label"]))


if __name__ == "__main__":
    main()
