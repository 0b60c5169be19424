import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
early, late = train_test_split(loans, test_size=0.3, random_state=2)
model = LogisticRegression().fit(early[["income", "amount"]], early["default"])
late["pred"] = model.predict(late[["income", "amount"]])
print(late.groupby("gender")["pred"].mean())
# Compared, it learns the late rows too, for next year.
model.fit(late[["income", "amount"]], late["default"])
