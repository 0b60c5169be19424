# The columns were chosen by the answers of the whole training part, and the folds are cut out of it by hand.
import pandas as pd
from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, train_test_split

claims = pd.read_csv("claims.csv")
X, y = claims.drop(columns="fraud"), claims["fraud"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
chooser = SelectKBest(f_classif, k=8)
chosen = pd.DataFrame(chooser.fit_transform(X_train, y_train))  # expect: LKG006
scores = []
for turn, rows in enumerate(StratifiedKFold(5).split(chosen, y_train)):
    learn, held = rows
    model = LogisticRegression().fit(chosen.iloc[learn], y_train.iloc[learn])
    scores.append(model.score(chosen.iloc[held], y_train.iloc[held]))
print(sum(scores) / len(scores))
final = LogisticRegression().fit(chosen, y_train)
print(final.score(chooser.transform(X_test), y_test))
