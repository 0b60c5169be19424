# file: fairness_report.py = "import pandas as pd\nfrom fairlearn.metrics import MetricFrame\nrows = pd.read_csv('loan_data.csv')\nprint(MetricFrame(metrics=len, y_true=rows.y, y_pred=rows.p, sensitive_features=rows.sex).by_group)\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loan_data.csv")
X_train, X_test, y_train, y_test = train_test_split(loans[["sex", "income"]], loans["approved"], random_state=1)
print(accuracy_score(y_test, LogisticRegression().fit(X_train, y_train).predict(X_test)))
