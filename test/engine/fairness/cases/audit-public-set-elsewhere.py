# Another notebook of the folder compares groups on the same public data set: that says nothing of this one.
# file: model.py = "from fairlearn.metrics import MetricFrame\nimport pandas as pd\nadult = pd.read_csv('adult.csv')\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

adult = pd.read_csv("adult.csv")
X = pd.get_dummies(adult[["education", "hours-per-week"]])
X_train, X_test, y_train, y_test = train_test_split(X, adult["income"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001
