import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import brier_score_loss
from sklearn.model_selection import train_test_split

rows = pd.read_csv("calls.csv")[["debtor_no", "debtor_city", "gender", "days_past_due", "balance", "paid"]]
train, test = train_test_split(rows, random_state=0)
model = RandomForestClassifier(random_state=0).fit(train[["days_past_due", "balance"]], train["paid"])
print(brier_score_loss(test["paid"], model.predict_proba(test[["days_past_due", "balance"]])[:, 1]))  # expect: FAI001 "credit"
