# file: .git/HEAD = "ref: refs/heads/main\n"
# file: step5.py = "import numpy as np\nfrom sklearn.metrics import recall_score\n\n\ndef subgroup_review(truth, found, people):\n    for name in people['sex'].unique():\n        mask = (people['sex'] == name).to_numpy()\n        print(name, recall_score(np.asarray(truth)[mask], np.asarray(found)[mask]))\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

staff = pd.read_csv("attrition.csv")
X = staff[["age", "sex", "salary"]]
X_train, X_held, y_train, y_held = train_test_split(X, staff["attrition"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(accuracy_score(y_held, model.predict(X_held)))
