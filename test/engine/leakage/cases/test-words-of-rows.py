import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

letters = pd.read_csv("letters.csv")
X_train, X_test, y_train, y_test = train_test_split(letters[["title", "text"]], letters["days"], random_state=4)
train_lines = []
for row in range(X_train.shape[0]):
    train_lines.append(" ".join(str(part) for part in X_train.iloc[row, :]))
test_lines = []
for row in range(X_test.shape[0]):
    test_lines.append(" ".join(str(part) for part in X_test.iloc[row, :]))
counter = CountVectorizer()
train_counts = counter.fit_transform(train_lines)
test_counts = counter.transform(test_lines)
weights = TfidfTransformer()
ridge = Ridge().fit(weights.fit_transform(train_counts), y_train)
print(ridge.score(weights.fit_transform(test_counts), y_test))  # expect: LKG002
