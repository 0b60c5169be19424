# file: shelf.py = "from contextlib import contextmanager\nimport pandas as pd\n\n\ndef path_of(name):\n    return f'tables/{name}.csv'\n\n\n@contextmanager\ndef changing(name, into=None):\n    held = {'rows': pd.read_csv(path_of(name))}\n    try:\n        yield held\n    finally:\n        print('left', name)\n    held['rows'].to_csv(path_of(into or name), index=False)\n"
# file: tables/lamps.csv = "hours,watt\n1,2\n"
# file: tables/poles.csv = "height,street\n1,2\n"
# What the function writes behind the block is what the block made of it.
import contextlib

import pandas as pd
from shelf import changing

with changing("lamps") as box:  # expect: DVL007 "`tables/lamps.csv` is overwritten"
    rows = box["rows"]
    box["rows"] = rows[rows["hours"] > 0]


@contextlib.contextmanager
def opened():
    rows = pd.read_csv("tables/poles.csv")
    yield rows
    rows.to_csv("tables/poles.csv")  # expect: DVL007 "`tables/poles.csv` is overwritten"


with opened() as poles, changing("lamps", into="lamps_kept") as other:
    poles["height"] = poles["height"].round()
    other["rows"] = other["rows"].dropna()
