from easydict import EasyDict
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

run = EasyDict()
run.homes = pd.read_csv("homes.csv")
run.X_train, run.X_test, run.y_train, run.y_test = train_test_split(run.homes.drop(columns="sold"), run.homes["sold"])
run.scaler = StandardScaler()
run.X_train = run.scaler.fit_transform(run.X_train)
run.X_test = run.scaler.transform(run.X_test)
run.model = LogisticRegression().fit(run.X_train, run.y_train)
print(run.model.score(run.X_test, run.y_test))
