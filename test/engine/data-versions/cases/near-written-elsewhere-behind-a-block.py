# file: shelf.py = "from contextlib import contextmanager\nimport pandas as pd\n\n\n@contextmanager\ndef changing(name, into):\n    held = {'rows': pd.read_csv(f'tables/{name}.csv')}\n    yield held\n    held['rows'].to_csv(f'tables/{into}.csv', index=False)\n\n\n@contextmanager\ndef looking(name):\n    held = {'rows': pd.read_csv(f'tables/{name}.csv')}\n    yield held\n    held['rows'].to_csv(f'tables/{name}.csv', index=False)\n"
# file: tables/lamps.csv = "hours,watt\n1,2\n"
# Another table is written, or the one that was read as it was.
from shelf import changing, looking

with changing("lamps", "lamps_kept") as box:
    rows = box["rows"]
    box["rows"] = rows[rows["hours"] > 0]

with looking("lamps") as box:
    print(box["rows"].describe())
