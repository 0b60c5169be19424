# A file that was put into a tracked folder since: `dvc status` calls the folder changed.
# file: .dvc/config = "[core]\n    remote = s\n['remote \"s\"']\n    url = s3://b\n"
# file: parts.dvc = "outs:\n- md5: e71ccb6e1ff1c53190c7555a4c4792e2.dir\n  size: 12\n  nfiles: 1\n  hash: md5\n  path: parts\n"
# file: .dvc/cache/files/md5/e7/1ccb6e1ff1c53190c7555a4c4792e2.dir = "[{\"md5\": \"317911e14e997b83d7ff2e0b02374d8e\", \"relpath\": \"may.csv\"}]"
# file: parts/may.csv = "a,label\n1,1\n"
# file: parts/june.csv = "a,label\n2,0\n"
import glob

import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.concat(pd.read_csv(path) for path in glob.glob("parts/*.csv"))  # expect: DVL002 "`parts` has files that DVC did not record"
newest = pd.read_csv("parts/june.csv")  # expect: DVL002 "was put into `parts` after DVC recorded that folder"
model = LogisticRegression().fit(rows[["a"]], rows["label"])
print(model.score(newest[["a"]], newest["label"]))
