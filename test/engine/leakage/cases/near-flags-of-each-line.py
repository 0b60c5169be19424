from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def flags_of(address):
    return [1 if "@" in address else 0, 1 if address.startswith("http:") else 0]


features, labels = [], []
for address in read_list("good.txt"):
    features.append(flags_of(address))
    labels.append(0)
X_train, X_test, y_train, y_test = train_test_split(features, labels, random_state=0)
model = make_pipeline(StandardScaler(), LogisticRegression()).fit(X_train, y_train)
print(model.score(X_test, y_test))

# Numbers that are written down are an example, and no rows of anything.
corners = []
for i in range(50):
    corners.append([i, i * 2])
corners = StandardScaler().fit_transform(corners)
A, B, a, b = train_test_split(corners, [i % 2 for i in range(50)], random_state=0)
print(LogisticRegression().fit(A, a).score(B, b))
