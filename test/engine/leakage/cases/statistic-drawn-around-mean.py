import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
low = boats["age"].mean() - boats["age"].std()  # expect: LKG005
high = boats["age"].mean() + boats["age"].std()  # one step with the line above, which tells it
drawn = np.random.randint(low, high, size=boats["age"].isnull().sum())
age = boats["age"].copy()
age[np.isnan(age)] = drawn
boats["age"] = age.astype(int)
X = boats.drop(columns="asking")
y = boats["asking"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
