import pandas as pd
from imblearn.over_sampling import SMOTE
from imblearn.under_sampling import RandomUnderSampler
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import classification_report
from sklearn.model_selection import train_test_split

calls = pd.read_csv("calls.csv")
X_train, X_test, y_train, y_test = train_test_split(calls.drop(columns="bought"), calls["bought"], random_state=4)
smote = SMOTE(random_state=4)
X_more, y_more = smote.fit_resample(X_train, y_train)
X_even, y_even = smote.fit_resample(X_test, y_test)  # expect: LKG003 "of the test part"
X_less, y_less = RandomUnderSampler(random_state=4).fit_resample(X_test, y_test)  # expect: LKG003 "drops rows of"
model = LogisticRegression().fit(X_more, y_more)
print(classification_report(y_even, model.predict(X_even)))
print(classification_report(y_less, model.predict(X_less)))
