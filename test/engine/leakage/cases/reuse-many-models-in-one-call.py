# One call makes many models and scores each on the test part; what bins by the answer learns of it.
import pandas as pd
import toad
from lazypredict.Supervised import LazyClassifier
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
X_train, X_test, y_train, y_test = train_test_split(loans.drop(columns=["bad"]), loans["bad"], random_state=0)
many = LazyClassifier(verbose=0)
table, guesses = many.fit(X_train, X_test, y_train, y_test)  # expect: LKG013 "One model after another"
print(table)

other = pd.read_csv("cards.csv")
bins = toad.transform.Combiner()
bins.fit(other, y="bad")  # expect: LKG001 "including their target"
woe = toad.transform.WOETransformer()
other = woe.fit_transform(bins.transform(other), other["bad"])  # expect: LKG001
A_train, A_test, b_train, b_test = train_test_split(other.drop(columns=["bad"]), other["bad"], random_state=0)
