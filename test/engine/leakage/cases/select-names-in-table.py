import pandas as pd
from sklearn.feature_selection import SelectKBest, chi2
from sklearn.naive_bayes import MultinomialNB
from sklearn.model_selection import train_test_split

words = pd.read_csv("words.csv")
X = words.drop(columns=["spam"])
y = words["spam"]
test = SelectKBest(chi2, k="all").fit(X, y)  # expect: LKG001 "SelectKBest"
table = pd.DataFrame({"word": X.columns, "score": test.scores_})
top = table.nlargest(100, "score")["word"].tolist()
X_train, X_test, y_train, y_test = train_test_split(X[top], y, random_state=0)
print(MultinomialNB().fit(X_train, y_train).score(X_test, y_test))
