import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

patients = pd.read_csv("patients.csv")
measures = ["weight", "pulse"]
table = patients.groupby("ill").apply(lambda rows: rows.median()).reset_index()[measures + ["ill"]].to_dict()  # expect: LKG005
usual = {name: {table["ill"][i]: value for i, value in column.items()} for name, column in table.items()}
for name in measures:
    patients[name] = patients.apply(
        lambda row: usual[name][row["ill"]] if pd.isnull(row[name]) else row[name],
        axis=1,
    )
X_train, X_test, y_train, y_test = train_test_split(patients[measures], patients["ill"], random_state=7)
model = RandomForestClassifier().fit(X_train, y_train)
print(model.score(X_test, y_test))
