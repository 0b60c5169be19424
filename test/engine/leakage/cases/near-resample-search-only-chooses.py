import pandas as pd
from imblearn.over_sampling import SMOTE
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.preprocessing import StandardScaler

d = pd.read_csv("strokes.csv")
X_train, X_test, y_train, y_test = train_test_split(d.drop(columns="stroke"), d["stroke"], random_state=0)
scaler = StandardScaler()
X_train = scaler.fit_transform(X_train)
more, answers = SMOTE().fit_resample(X_train, y_train)
search = GridSearchCV(LogisticRegression(), {"C": [1, 10]})
search.fit(more, answers)
print(search.best_params_, search.score(scaler.transform(X_test), y_test))
