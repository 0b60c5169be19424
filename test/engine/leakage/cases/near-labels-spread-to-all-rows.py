import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier
from sklearn.semi_supervised import LabelPropagation
from sklearn.metrics import accuracy_score

notes = pd.read_csv("notes.csv")
vectors = notes.drop(columns="topic")
labels = notes["topic"]
X_train, X_test = train_test_split(vectors, random_state=0)
spread = LabelPropagation()
spread.fit(vectors, labels)
known = spread.predict(X_train)
asked = spread.predict(X_test)
model = MLPClassifier().fit(X_train, known)
print(accuracy_score(asked, model.predict(X_test)))
