import pandas as pd
from scipy.stats import boxcox
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
both = pd.concat([train, test])
both["fare"] = boxcox(1 + both["fare"])[0]  # expect: LKG015
rows = both[: len(train)]
X_train, X_test, y_train, y_test = train_test_split(rows.drop(columns="price"), rows["price"])
model = LinearRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
