import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import Pipeline

letters = pd.read_csv("letters.csv")
X_train, X_test, y_train, y_test = train_test_split(letters["email"], letters["kind"], random_state=0)
steps = Pipeline([("words", TfidfVectorizer()), ("classes", MultinomialNB())])
steps.fit(X_train, y_train)
print(steps.score(X_test, y_test))
search = GridSearchCV(steps, {"classes__alpha": [0.1, 1]}).fit(X_train, y_train)
print(search.score(X_test, y_test))
