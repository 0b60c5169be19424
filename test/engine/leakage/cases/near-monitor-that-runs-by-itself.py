# What an imported module does when it is run by itself is not done here; the choice of columns is told where they are read and divided.
# file: features.py = "import pandas as pd\nfrom sklearn.feature_selection import SelectKBest\n\ndef main():\n    rows = pd.read_csv(\"cleaned.csv\")\n    chosen = SelectKBest(k=5).fit_transform(rows.drop(\"churn\", axis=1), rows[\"churn\"])\n    table = pd.DataFrame(chosen)\n    table[\"churn\"] = rows[\"churn\"]\n    table.to_csv(\"final.csv\", index=False)\n\nif __name__ == \"__main__\":\n    main()\n"
# file: watch.py = "import pandas as pd\n\nclass Monitor:\n    def __init__(self, path):\n        self.rows = pd.read_csv(path)\n\ndef main():\n    monitor = Monitor(\"final.csv\")\n    rows = pd.read_csv(\"final.csv\")\n    rows.sample(50).to_csv(\"batch.csv\")\n\nif __name__ == \"__main__\":\n    main()\n"
# file: retrain.py = "import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\nfrom sklearn.model_selection import train_test_split\n\nclass Pipeline:\n    def run(self):\n        rows = pd.read_csv(\"final.csv\")\n        X_train, X_test, y_train, y_test = train_test_split(rows.drop(\"churn\", axis=1), rows[\"churn\"])\n        model = LogisticRegression().fit(X_train, y_train)\n        return model.score(X_test, y_test)\n"
import pandas as pd
from retrain import Pipeline
from watch import Monitor


def main():
    batch = pd.read_csv("final.csv").sample(10)
    batch.to_csv("batch.csv")
    monitor = Monitor("final.csv")
    new = pd.read_csv("batch.csv")
    print(len(new), Pipeline().run())


main()
