import pandas as pd
from sklearn.ensemble import RandomForestClassifier

train, test = pd.read_csv("train.csv"), pd.read_csv("test.csv")
columns = ["Pclass", "Fare"]
model = RandomForestClassifier(random_state=0).fit(train[columns], train["Survived"])
out = pd.DataFrame({"PassengerId": test["PassengerId"], "Survived": model.predict(test[columns])})
out.to_csv("submission.csv", index=False)
