import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import GridSearchCV
from sklearn.svm import LinearSVC

posts = pd.read_csv("posts.csv")
X = TfidfVectorizer(min_df=3).fit_transform(posts["text"])  # expect: LKG006 "fitted on all rows"
search = GridSearchCV(LinearSVC(), {"C": [0.1, 1, 10]}, scoring="f1", cv=5)
search.fit(X, posts["rude"])
for score, setting in zip(search.cv_results_["mean_test_score"], search.cv_results_["params"]):
    print(round(score, 3), setting)
