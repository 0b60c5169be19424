import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split

houses = pd.read_csv("houses.csv")
X_train, X_test, y_train, y_test = train_test_split(houses.drop(columns="price"), houses["price"], random_state=0)
tried = []
for alpha in [0.1, 1, 10]:
    model = Ridge(alpha=alpha).fit(X_train, y_train)
    tried.append({"alpha": alpha, "error": mean_squared_error(y_test, model.predict(X_test))})  # expect: LKG013
print(pd.DataFrame(tried).sort_values("error").iloc[0])
