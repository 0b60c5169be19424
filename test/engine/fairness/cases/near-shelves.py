import pandas as pd
from sklearn.linear_model import SGDClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

articles = pd.read_csv("articles.csv")
X = pd.get_dummies(articles[["gender", "baseColour", "season"]])
X_train, X_test, y_train, y_test = train_test_split(X, articles["articleType"], random_state=0)
model = SGDClassifier(random_state=0).fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))
