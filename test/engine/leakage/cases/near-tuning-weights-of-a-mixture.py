# Weights that a validation part chose, and a factor of each output.
import numpy as np
import pandas as pd
from sklearn.ensemble import ExtraTreesRegressor, RandomForestRegressor
from sklearn.metrics import mean_absolute_error, mean_squared_error
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
rest, test = train_test_split(boats, random_state=0)
train, valid = train_test_split(rest, random_state=0)
names = ["length", "beam"]
forest = RandomForestRegressor(random_state=0).fit(train[names], train["drag"])
trees = ExtraTreesRegressor(random_state=0).fit(train[names], train["drag"])
errors = []
for weight in np.linspace(0, 1, 21):
    mixed = weight * forest.predict(valid[names]) + (1 - weight) * trees.predict(valid[names])
    errors.append(mean_squared_error(valid["drag"], mixed))
best = np.linspace(0, 1, 21)[int(np.argmin(errors))]
final = best * forest.predict(test[names]) + (1 - best) * trees.predict(test[names])
print(mean_squared_error(test["drag"], final))

answers = ["drag", "speed"]
both = RandomForestRegressor(random_state=0).fit(train[names], train[answers])
guesses = both.predict(test[names])
units = [10, 0.5]
worst = []
for i in range(2):
    worst.append(mean_absolute_error(test[answers[i]] * units[i], guesses[:, i] * units[i]))
print(answers[int(np.argmax(worst))])
