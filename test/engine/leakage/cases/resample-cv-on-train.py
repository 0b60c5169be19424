import pandas as pd
from imblearn.over_sampling import SMOTE
from sklearn.feature_selection import SelectKBest
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, cross_val_score, train_test_split

d = pd.read_csv("strokes.csv")
X_train, X_test, y_train, y_test = train_test_split(d.drop(columns="stroke"), d["stroke"], random_state=0)
chosen = SelectKBest(k=5)
X_train = chosen.fit_transform(X_train, y_train)  # expect: LKG006
X_test = chosen.transform(X_test)
more, answers = SMOTE().fit_resample(X_train, y_train)  # expect: LKG003
print(cross_val_score(LogisticRegression(), more, answers).mean())
search = GridSearchCV(LogisticRegression(), {"C": [1, 10]})
search.fit(more, answers)
print(search.score(X_test, y_test))
