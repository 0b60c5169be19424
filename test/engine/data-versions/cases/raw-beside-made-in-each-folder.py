# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "subjects/\n"
# file: subjects/1/raw.csv = "a,b\n1,2\n"
# file: subjects/1/clean.csv = "a,b\n1,2\n"
# file: prepare.py = "import os\nimport pandas as pd\nfor name in os.listdir(\"subjects\"):\n    rows = pd.read_csv(f\"subjects/{name}/raw.csv\").dropna()\n    rows.to_csv(f\"subjects/{name}/clean.csv\", index=False)\n"
# What other code makes of the raw rows leaves these as they were given.
import os

import pandas as pd
from sklearn.linear_model import LinearRegression

clean, raw = [], []
for name in os.listdir("subjects"):
    clean.append(pd.read_csv(f"subjects/{name}/clean.csv"))
    raw.append(pd.read_csv(f"subjects/{name}/raw.csv"))  # expect: DVL001 "raw.csv"
LinearRegression().fit(pd.concat(clean)[["a"]], pd.concat(raw)["b"])
