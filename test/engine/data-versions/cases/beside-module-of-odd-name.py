# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "data/\n"
# file: data/rides.csv = "duration,fare\n1,2\n"
# file: c++.py = "RIDES = 'data/rides.csv'\n"
# file: copy.py = "import shutil\n\ndef keep(path):\n    shutil.copy(path, 'kept')\n"
import pandas as pd
from sklearn.linear_model import LinearRegression

rides = pd.read_csv("data/rides.csv")  # expect: DVL001
model = LinearRegression().fit(rides[["duration"]], rides["fare"])
