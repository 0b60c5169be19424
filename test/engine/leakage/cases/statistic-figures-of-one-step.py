# Figures of the same values that are put by one after the other are told at the first; those of others apart.
import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
for name in ["age", "length"]:
    low = boats[name].quantile(0.25)  # expect: LKG005
    high = boats[name].quantile(0.75)
    boats[name] = boats[name].clip(low, high)
middle = np.mean(boats["width"])  # expect: LKG005
spread = np.std(boats["width"])
usual = boats["draught"].median()  # expect: LKG005
boats["width"] = (boats["width"] - middle) / spread
boats["draught"] = boats["draught"].fillna(usual)
values = boats["beam"] * 2
first = values.median()  # expect: LKG005
boats["beam"] = values.fillna(first)
# What follows is of other values that are called the same, far below: it is told by itself, for it has to be mended there.
# So are figures that are a screen apart, however they are written; only what stands together is one step of the work.
values = boats["sail"] * 2
second = values.median()  # expect: LKG005
boats["sail"] = values.fillna(second)
X_train, X_test, y_train, y_test = train_test_split(boats.drop(columns="asking"), boats["asking"])
model = Ridge().fit(X_train, y_train)
print(model.score(X_test, y_test))
