# Patterns that are none yet, names that grow without end, and unknown values asked within each other: the rest is still read.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

deep = rows[rows[rows[rows[rows[rows[rows[rows[rows[rows[rows[rows[rows[rows[rows[rows[rows[rows[rows[rows[0]]]]]]]]]]]]]]]]]]]]
loans = pd.read_csv("loans.csv")
loans["age"] = loans["age"].fillna(loans["age"].mean())  # expect: LKG005 "`mean` of `age`"
odd = pd.DataFrame({"age": [1]})
odd.columns = odd.columns.str.replace("[z-a]", "", regex=True)
for turn in range(12):
    odd.columns = odd.columns.str.replace("a", "aaaaaaaaaaaaaaaaaaaa")
X_train, X_test, y_train, y_test = train_test_split(loans[["age"]], loans["paid"])
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
