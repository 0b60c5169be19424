# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "data/\n"
# file: data/clean/train.csv = "a,b,label\n1,2,0\n"
# file: data/clean/test.csv = "a,b,label\n1,2,0\n"
# file: data/shards/shard_0.parquet = "PAR1"
# file: data/scores.csv = "a,b,label\n1,2,0\n"
# file: places.py = "from pathlib import Path\nSHARDS = Path(__file__).parent / 'data' / 'shards'\n"
# file: steps/clean.py = "import os\nimport pandas as pd\nHERE = os.path.dirname(os.path.abspath(__file__))\nfor part in ('train', 'test'):\n    rows = pd.read_csv('https://example.org/' + part)\n    rows.to_csv(os.path.join(HERE, '..', 'data', 'clean', f'{part}.csv'))\n"
# file: steps/shards.py = "import pandas as pd\nfrom places import SHARDS\ndef write(rows):\n    for number, part in enumerate(rows):\n        part.to_parquet(SHARDS / f'shard_{number}.parquet')\n"
# file: steps/fetch.py = "import sys\nfrom pathlib import Path\nimport urllib.request\nfolder = Path(sys.argv[1])\nurllib.request.urlretrieve('https://zenodo.org/record/1/files/scores.csv', folder / 'scores.csv')\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

FEATURES = ["a", "b"]
train = pd.read_csv("data/clean/train.csv")
test = pd.read_csv("data/clean/test.csv")
shard = pd.read_parquet("data/shards/shard_0.parquet")
scores = pd.read_csv("data/scores.csv")
rows = pd.concat([train, shard, scores])
model = LogisticRegression().fit(rows[FEATURES], rows["label"])
print(model.score(test[FEATURES], test["label"]))
