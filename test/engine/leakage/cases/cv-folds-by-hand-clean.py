# Chosen anew in each fold; what is filled or scaled by the whole training part changes little in what its folds say.
import pandas as pd
from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold, train_test_split
from sklearn.preprocessing import StandardScaler

claims = pd.read_csv("claims.csv")
X, y = claims.drop(columns="fraud"), claims["fraud"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
middle = X_train.mean()
X_train = X_train.fillna(middle)
scaler = StandardScaler().set_output(transform="pandas")
X_train = scaler.fit_transform(X_train)
scores = []
for learn, held in KFold(5).split(X_train):
    chooser = SelectKBest(f_classif, k=8)
    chosen = chooser.fit_transform(X_train.iloc[learn], y_train.iloc[learn])
    model = LogisticRegression().fit(chosen, y_train.iloc[learn])
    scores.append(model.score(chooser.transform(X_train.iloc[held]), y_train.iloc[held]))
print(sum(scores) / len(scores))
chooser = SelectKBest(f_classif, k=8)
final = LogisticRegression().fit(chooser.fit_transform(X_train, y_train), y_train)
print(final.score(chooser.transform(scaler.transform(X_test.fillna(middle))), y_test))
