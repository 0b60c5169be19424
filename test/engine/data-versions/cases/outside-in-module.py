# file: paths.py = "import pandas as pd\n\ndef load():\n    return pd.read_csv('/home/anna/rows.csv')\n\ndef read(path):\n    return pd.read_csv(path)\n"
from paths import load, read

rows = load()
more = read("/home/anna/more.csv")  # expect: DVL015 "more.csv"
