import pandas as pd

calls = pd.read_csv("churn.csv", names=["State", "Account Length", "Area Code", "Phone", "Day Mins", "Churn?"])
train = calls.sample(frac=0.8, random_state=200)
train.to_csv("train.csv", index=False)  # expect: PRV004 "`Phone`"
