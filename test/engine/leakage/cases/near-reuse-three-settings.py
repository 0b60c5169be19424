import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

cars = pd.read_csv("cars.csv")
X_train, X_test, y_train, y_test = train_test_split(cars.drop(columns="price"), cars["price"], random_state=2)
panels = draw_panels(3)
for strength, panel in zip([0.1, 1, 10], panels):
    model = Ridge(alpha=strength).fit(X_train, y_train)
    panel.set_title(f"{model.score(X_test, y_test):.2f}")
