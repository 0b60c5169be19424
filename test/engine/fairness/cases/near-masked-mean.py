import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

cards = pd.read_csv("card_applications.csv")
train, test = train_test_split(cards, random_state=4)
model = LogisticRegression().fit(train[["income", "debt"]], train["approved"])
print(model.score(test[["income", "debt"]], test["approved"]))
test = test.copy()
test["found"] = model.predict(test[["income", "debt"]])
women = test[test["gender"] == "F"]["found"].mean()
men = test[test["gender"] == "M"]["found"].mean()
print(men - women)
