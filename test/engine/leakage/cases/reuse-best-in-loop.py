import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB

mails = pd.read_csv("mails.csv")
X_train, X_test, y_train, y_test = train_test_split(mails.drop(columns="junk"), mails["junk"], random_state=1)
best_f1, best_model = 0, None
for model in [LogisticRegression(), GaussianNB()]:
    model.fit(X_train, y_train)
    f1 = f1_score(y_test, model.predict(X_test))  # expect: LKG013 "2 models"
    if f1 > best_f1:
        best_f1, best_model = f1, model
print(best_model, best_f1)
