import pandas as pd
import seaborn as sns
from sklearn.ensemble import IsolationForest, RandomForestClassifier
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loan_data.csv")
odd = IsolationForest(random_state=1).fit(loans[["income", "debt"]])
loans["odd"] = odd.predict(loans[["income", "debt"]])
for column in ["sex", "income"]:
    sns.histplot(data=loans, x=column)
X_train, X_test, y_train, y_test = train_test_split(loans[["sex", "income", "debt"]], loans["approved"], random_state=1)
forest = RandomForestClassifier(random_state=1).fit(X_train, y_train)  # expect: FAI003
print(f1_score(y_test, forest.predict(X_test)))  # expect: FAI001
