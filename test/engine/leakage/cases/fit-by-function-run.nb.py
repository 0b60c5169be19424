# %%
# What a script that is run defines is called here; it may be named without its ending, after options and in quotes.
# file: steps/scaling.py = "from sklearn.preprocessing import StandardScaler\n\ndef scaled(first, second):\n    scaler = StandardScaler().fit(second)\n    return scaler.transform(first), scaler.transform(second)\n"
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
%run -i "./steps/scaling"

# %%
rows = pd.read_csv("meters.csv")
X_train, X_test, y_train, y_test = train_test_split(rows[["flow", "heat"]], rows["use"], random_state=4)
X_train, X_test = scaled(X_train, X_test)  # expect: LKG002
print(Ridge().fit(X_train, y_train).score(X_test, y_test))
