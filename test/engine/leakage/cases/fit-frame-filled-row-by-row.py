import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler
from sklearn.tree import DecisionTreeClassifier

table = pd.DataFrame(columns=["quotes", "slashes", "bad"])
for i, payload in enumerate(read_payloads()):
    table.loc[i] = [payload.count('"'), payload.count("/"), is_bad(payload)]
X = table.drop(["bad"], axis=1).values
y = table["bad"].values
X = MinMaxScaler().fit_transform(X)  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
tree = DecisionTreeClassifier().fit(X_train, y_train)
print(tree.score(X_test, y_test))

notes = pd.DataFrame(columns=["length", "bad"])
for note in read_notes():
    notes = notes.append({"length": len(note), "bad": is_bad(note)}, ignore_index=True)
lengths = MinMaxScaler().fit_transform(notes[["length"]])  # expect: LKG001
A, B, a, b = train_test_split(lengths, notes["bad"], random_state=0)
print(DecisionTreeClassifier().fit(A, a).score(B, b))
