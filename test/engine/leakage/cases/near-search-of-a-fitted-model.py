import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import classification_report
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.pipeline import Pipeline

texts = pd.read_csv("texts.csv")
X = texts["text"]
y = texts["mood"]
x_train, x_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=42)
words = Pipeline(steps=[("cv", CountVectorizer()), ("lr", LogisticRegression())])
words.fit(x_train, y_train)
search = GridSearchCV(words, {"lr__C": [0.1, 1, 10]}, cv=5)
search.fit(X, y)
print(search.best_params_)
said = words.predict(x_test)
print(classification_report(y_test, said))
