# Which columns `INPUTS + [...]` takes is not known, so nothing says that the target is one of them.
import pandas as pd
from elsewhere import INPUTS
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

kilns = pd.read_csv("kilns.csv")
kilns["cracked"] = kilns["cracked"].astype(int)
X_train, X_test, y_train, y_test = train_test_split(kilns[INPUTS + ["batch"]], kilns["cracked"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
