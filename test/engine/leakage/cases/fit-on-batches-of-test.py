# The training part is scaled at once, and each batch of the test part by figures of its own.
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

X_train, X_test, y_train, y_test = train_test_split(np.load("x.npy"), np.load("y.npy"), random_state=0)
model = LogisticRegression().fit(StandardScaler().fit_transform(X_train), y_train)
said = []
for i in range(0, len(X_test), 64):
    batch = StandardScaler().fit_transform(X_test[i : i + 64])  # expect: LKG002
    said.extend(model.predict(batch))
print((np.array(said) == y_test).mean())
