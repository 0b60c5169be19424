# One call of another module's function that learns several things: one finding of each kind, which names the others of its kind.
# file: cleaning.py = "from sklearn.impute import SimpleImputer\nfrom sklearn.preprocessing import StandardScaler\n\n\ndef prepared(rows):\n    rows['age'] = rows['age'].fillna(rows['age'].mean())\n    rows['fare'] = rows['fare'].fillna(rows['fare'].median())\n    rows[['miles']] = SimpleImputer().fit_transform(rows[['miles']])\n    rows[['age', 'fare']] = StandardScaler().fit_transform(rows[['age', 'fare']])\n    return rows\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

from cleaning import prepared

trips = pd.read_csv("trips.csv")
# expect-next: LKG001 "`SimpleImputer` in `prepared` learns"
trips = prepared(trips)  # expect: LKG005 "of `age` in `prepared` is computed"
train, test, y_train, y_test = train_test_split(trips[["age", "fare", "miles"]], trips["late"], random_state=1)
model = LogisticRegression().fit(train, y_train)
print(model.score(test, y_test))
