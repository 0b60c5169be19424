import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
loans["band"] = pd.cut(loans["age"], [18, 30, 45, 90]).astype(str)
train, test = train_test_split(loans, random_state=1)
model = LogisticRegression().fit(train[["amount", "income"]], train["defaulted"])
said = pd.Series(model.predict(test[["amount", "income"]]), index=test.index)
print(accuracy_score(test["defaulted"], said))
for group, rows in test.groupby(["sex", "band"]).groups.items():
    print(group, accuracy_score(test.loc[rows, "defaulted"], said.loc[rows]))
