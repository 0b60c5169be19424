# %%
# The script that is run takes the training part alone, names another of its own, and where it only may run nobody knows what is there.
# file: steps/fitted.py = "from sklearn.preprocessing import StandardScaler\n\ndef fitted(part):\n    return StandardScaler().fit(part)\n"
# file: steps/other.py = "import pandas as pd\nfrom sklearn.preprocessing import StandardScaler\nrows = pd.read_csv(\"meters.csv\")\nX = StandardScaler().fit_transform(rows)\n"
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

if False:
    %run steps/other.py
%run steps/fitted.py
%run {folder}/steps/other.py

# %%
rows = pd.read_csv("meters.csv")
X = rows[["flow", "heat"]]
X_train, X_test, y_train, y_test = train_test_split(X, rows["use"], random_state=4)
scaler = fitted(X_train)
print(Ridge().fit(scaler.transform(X_train), y_train).score(scaler.transform(X_test), y_test))
