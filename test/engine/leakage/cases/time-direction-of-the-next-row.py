import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

prices = pd.read_csv("prices.csv")
prices["tomorrow"] = prices["close"].shift(-1)
prices["rises"] = np.where(prices["tomorrow"] > prices["close"], 1, 0)
X_train, X_test, y_train, y_test = train_test_split(  # expect: LKG009
    prices[["open", "high", "low", "close"]], prices["rises"], test_size=0.3, random_state=1
)
print(RandomForestClassifier().fit(X_train, y_train).score(X_test, y_test))
