import pandas as pd
from sklearn.ensemble import AdaBoostClassifier, ExtraTreesClassifier, RandomForestClassifier
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

texts = pd.read_csv("texts.csv")
models = {
    "bayes": MultinomialNB(),
    "line": LogisticRegression(),
    "vectors": SVC(),
    "tree": DecisionTreeClassifier(),
    "trees": RandomForestClassifier(),
    "more": ExtraTreesClassifier(),
    "boosted": AdaBoostClassifier(),
}


def tried(model, X_train, X_test, y_train, y_test):
    model.fit(X_train, y_train)
    return accuracy_score(y_test, model.predict(X_test))  # expect: LKG013


y = texts["spam"]
X = CountVectorizer().fit_transform(texts["text"])  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
for name, model in models.items():
    print(name, tried(model, X_train, X_test, y_train, y_test))
X = TfidfVectorizer().fit_transform(texts["text"])  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
for name, model in models.items():
    print(name, tried(model, X_train, X_test, y_train, y_test))
X = TfidfVectorizer(max_features=300).fit_transform(texts["text"])  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
for name, model in models.items():
    print(name, tried(model, X_train, X_test, y_train, y_test))
X = TfidfVectorizer(min_df=3).fit_transform(texts["text"])  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
last = SVC().fit(X_train, y_train)
print(accuracy_score(y_test, last.predict(X_test)))
