import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
protected = ["sex", "race"]
X = loans[[name for name in loans.columns if name not in protected + ["defaulted"]]]  # expect: FAI002 "`sex` and `race`"
X_train, X_test, y_train, y_test = train_test_split(X, loans["defaulted"], random_state=1)
model = RandomForestClassifier(random_state=1).fit(X_train, y_train)
print(model.score(X_test, y_test))  # expect: FAI001 "`sex` and `race`"
