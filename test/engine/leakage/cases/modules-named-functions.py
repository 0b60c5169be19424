# What a function of another module learns is told at its call, with the name of that function.
# file: cleaning.py = "from sklearn.preprocessing import StandardScaler\n\n\nclass Cleaner:\n    def scaled(self, rows):\n        scaler = StandardScaler()\n        rows[['age', 'fare']] = scaler.fit_transform(rows[['age', 'fare']])\n        return rows\n\n    def filled(self, rows):\n        rows['age'] = rows['age'].fillna(rows['age'].mean())\n        return rows\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

from cleaning import Cleaner

trips = pd.read_csv("trips.csv")
cleaner = Cleaner()
trips = cleaner.filled(trips)  # expect: LKG005 "of `age` in `filled` is computed"
trips = cleaner.scaled(trips)  # expect: LKG001 "`StandardScaler` in `scaled` learns"
train, test, y_train, y_test = train_test_split(trips[["age", "fare"]], trips["late"], random_state=1)
model = LogisticRegression().fit(train, y_train)
print(model.score(test, y_test))
