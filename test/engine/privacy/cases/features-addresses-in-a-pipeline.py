import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import Pipeline

staff = pd.read_csv("staff.csv")
X_train, X_test, y_train, y_test = train_test_split(staff["full_name"], staff["left"], random_state=0)
steps = Pipeline([("words", TfidfVectorizer()), ("classes", MultinomialNB())])
steps.fit(X_train, y_train)  # expect: PRV001 "`full_name`"
print(steps.score(X_test, y_test))
