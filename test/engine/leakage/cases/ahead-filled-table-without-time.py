import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

# Rows of a survey, which no time orders.
answers = pd.read_csv("answers.csv").bfill()
X_train, X_test, y_train, y_test = train_test_split(answers[["q1", "q2"]], answers["q9"], random_state=0)
print(LinearRegression().fit(X_train, y_train).score(X_test, y_test))
