import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

claims = pd.read_csv("claims.csv")
X_train, X_test, y_train, y_test = train_test_split(claims.drop(columns="paid"), claims["paid"], random_state=2)


def told(model, X_train, X_test, y_train, y_test):
    model.fit(X_train, y_train)
    cut = 0.5
    for i in range(2):
        found = []
        cuts = [np.linspace(cut - 0.4, cut + 0.4, 9), np.linspace(cut - 0.1, cut + 0.1, 21)]
        for each in cuts[i]:
            if each < 0:
                found.append(-1)
                continue
            said = model.predict_proba(X_test)[:, 1] >= each
            found.append(f1_score(y_test, said))  # expect: LKG012 "threshold"
        cut = float(cuts[i][found.index(max(found))])
    said = model.predict_proba(X_test)[:, 1] >= cut
    print(f1_score(y_test, said))


told(LogisticRegression(), X_train, X_test, y_train, y_test)
