import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier, RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.svm import SVC

wines = pd.read_csv("wines.csv")
X_train, X_test, y_train, y_test = train_test_split(wines.drop(columns=["good"]), wines["good"], random_state=0)
searches = {
    "forest": GridSearchCV(RandomForestClassifier(), {"max_depth": [2, 4]}),
    "boosting": GridSearchCV(GradientBoostingClassifier(), {"max_depth": [2, 4]}),
    "line": GridSearchCV(LogisticRegression(), {"C": [1, 10]}),
    "margin": GridSearchCV(SVC(), {"C": [1, 10]}),
}
for name, search in searches.items():
    search.fit(X_train, y_train)
    print(name, search.best_score_, search.score(X_test, y_test))
