import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

cars = pd.read_csv("cars.csv")
X_all, X_test, y_all, y_test = train_test_split(cars.drop(columns="price"), cars["price"], random_state=2)
X_train, X_val, y_train, y_val = train_test_split(X_all, y_all, random_state=2)
best, best_score = None, -1.0
for power in range(-6, 14):
    model = Ridge(alpha=2.0**power).fit(X_train, y_train)
    if model.score(X_val, y_val) > best_score:
        best, best_score = model, model.score(X_val, y_val)
print(best.score(X_test, y_test))
