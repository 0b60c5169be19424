# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "work/\n"
# file: work/all.csv = "a,b,label\n1,2,0\n"
# file: work/scored.csv = "a,b,label\n1,2,0\n"
# file: work/bought.csv = "a,b,label\n1,2,0\n"
# file: params.yaml = "make:\n  source: https://example.org/a.csv\n  out: work/all.csv\n"
# file: conf/score.toml = "[score]\nout = 'work/scored.csv'\n"
# file: conf/other.yaml = "bought: work/bought.csv\n"
# file: steps/make.py = "import pandas as pd\nimport yaml\nwith open('params.yaml') as file:\n    settings = yaml.safe_load(file)['make']\nrows = pd.read_csv(settings['source'])\nrows.to_csv(settings['out'])\n"
# file: steps/score.py = "import pandas as pd\nfrom steps.settings import SCORE\npd.read_csv('https://example.org/b.csv').to_csv(SCORE['out'])\n"
# file: steps/settings.py = "import toml\nSCORE = toml.load('conf/score.toml')['score']\n"
# file: steps/look.py = "import pandas as pd\nimport yaml\npaths = yaml.safe_load(open('conf/other.yaml'))\npd.read_csv(paths['bought']).describe().to_csv('work/look.csv')\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.concat([pd.read_csv("work/all.csv"), pd.read_csv("work/scored.csv")])
model = LogisticRegression().fit(rows[["a", "b"]], rows["label"])
bought = pd.read_csv("work/bought.csv")  # expect: DVL001 "ignored by git"
other = LogisticRegression().fit(bought[["a", "b"]], bought["label"])
