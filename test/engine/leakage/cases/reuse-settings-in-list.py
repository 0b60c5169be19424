import pandas as pd
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

loans = pd.read_csv("loans.csv")
X_train, X_test, y_train, y_test = train_test_split(loans.drop(columns="late"), loans["late"], random_state=1)
count = 60
trees = [0] * count
guesses = [0] * count
for i in range(1, count):
    trees[i] = DecisionTreeClassifier(max_depth=i)
    trees[i].fit(X_train, y_train)
    guesses[i] = trees[i].predict(X_test)
    print(i, f1_score(y_test, guesses[i]))  # expect: LKG013
