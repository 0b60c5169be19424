from loaders import fetch
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

# One picture by its number is scaled to be looked at; the rows are scaled after they were divided.
waves = fetch("waves")
print(StandardScaler().fit_transform(waves[0]))
answers = fetch("answers")
X_train, X_test, y_train, y_test = train_test_split(waves, answers, random_state=0)
scaler = StandardScaler().fit(X_train.reshape(len(X_train), -1))
model = Ridge().fit(scaler.transform(X_train), y_train)
print(model.score(scaler.transform(X_test), y_test))
