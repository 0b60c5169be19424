import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split



def strongest(table, answer, count):
    ranked = table.corr()[answer].abs().sort_values(ascending=False)  # expect: LKG005
    return ranked.index[1 : count + 1].tolist()


boats = pd.read_csv("boats.csv")
X = boats[strongest(boats, "asking", 6)]
y = boats["asking"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
