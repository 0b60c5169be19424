from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


def flags_of(address):
    return [1 if "@" in address else 0, 1 if address.startswith("http:") else 0]


features, labels = [], []


def gather(addresses, label):
    for address in addresses:
        features.append(flags_of(address))
        labels.append(label)


gather(read_list("good.txt"), 0)
gather(read_list("bad.txt"), 1)
features = StandardScaler().fit_transform(features)  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(features, labels, random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
