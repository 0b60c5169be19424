import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

leaves = pd.read_csv("leaves.csv")
usual = leaves.loc[leaves["tree"] == "oak", "width"].mean()  # expect: LKG005
leaves.loc[(leaves["tree"] == "oak") & leaves["width"].isnull(), "width"] = usual
leaves.to_csv("leaves-clean.csv", index=False)

clean = pd.read_csv("leaves-clean.csv")
X_train, X_test, y_train, y_test = train_test_split(clean[["length", "width"]], clean["tree"], random_state=1)
model = DecisionTreeClassifier().fit(X_train, y_train)
print(model.score(X_test, y_test))
