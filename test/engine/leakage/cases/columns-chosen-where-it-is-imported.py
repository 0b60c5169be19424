# An imported module that chooses columns in its own lines does so when it is imported.
# file: features.py = "import pandas as pd\nfrom sklearn.feature_selection import SelectKBest\n\nrows = pd.read_csv(\"cleaned.csv\")\ntable = pd.DataFrame(SelectKBest(k=5).fit_transform(rows.drop(\"churn\", axis=1), rows[\"churn\"]))\ntable[\"churn\"] = rows[\"churn\"]\n"
from features import table  # expect: LKG001 "SelectKBest"
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

X_train, X_test, y_train, y_test = train_test_split(table.drop("churn", axis=1), table["churn"])
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
