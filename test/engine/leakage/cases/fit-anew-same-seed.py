import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

from sklearn.feature_extraction.text import TfidfVectorizer

letters = pd.read_csv("letters.csv")
y = letters["days"]
X = TfidfVectorizer(max_features=500).fit_transform(letters["text"])  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
X = TfidfVectorizer(max_features=900).fit_transform(letters["text"])  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
