# Numbers of rare rows are drawn with replacement by what a file of their own says; the rows that they choose come several times.
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

waves, kinds = np.load("waves.npy"), np.load("kinds.npy")
usual = np.where(kinds == 0)[0]
rare = np.where(kinds == 1)[0]
more = np.random.choice(rare, size=len(usual), replace=True)  # expect: LKG003 "`choice` repeats or invents rows"
numbers = np.concatenate([usual, more])
np.random.shuffle(numbers)
X, y = waves[numbers], kinds[numbers]
X_train, X_test, y_train, y_test = train_test_split(X, y)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
