from sklearn.feature_extraction.text import CountVectorizer
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import BernoulliNB

texts = ["Win a prize now", "Lunch at noon", "Free tickets for you", "The report is late", "Cheap loans", "See you there"]
labels = [1, 0, 1, 0, 1, 0]
words = CountVectorizer()
X = words.fit_transform(texts)  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(X, labels, test_size=0.3)
model = BernoulliNB().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))
