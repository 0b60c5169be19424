import pandas as pd
from fairlearn.metrics import demographic_parity_difference
from fairlearn.reductions import DemographicParity, ExponentiatedGradient
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

staff = pd.read_csv("promotions.csv")
train, test = train_test_split(staff, random_state=3)
columns = ["tenure", "score"]
fair = ExponentiatedGradient(LogisticRegression(), constraints=DemographicParity())
fair.fit(train[columns], train["promoted"], sensitive_features=train["gender"])
for name, part in (("train", train), ("test", test)):
    found = fair.predict(part[columns])
    print(name, demographic_parity_difference(part["promoted"], found, sensitive_features=part["gender"]))
on_train = fair.predict(train[columns])
on_test = fair.predict(test[columns])
print(demographic_parity_difference(train["promoted"], on_train, sensitive_features=train["gender"]))
print(demographic_parity_difference(test["promoted"], on_test, sensitive_features=test["gender"]))
