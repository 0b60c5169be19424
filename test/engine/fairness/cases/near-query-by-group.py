import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import recall_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("loan_data.csv")
train, test = train_test_split(df[["sex", "income", "approved"]], random_state=0)
model = LogisticRegression().fit(train[["income"]], train["approved"])
test["predicted"] = model.predict(test[["income"]])
print(recall_score(test["approved"], test["predicted"]))
women = test.query("sex == 'F'")
print(recall_score(women["approved"], women["predicted"]))
