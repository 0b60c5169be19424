# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "data/\n"
# file: data/processed/scored_rows.csv = "a,b,label\n1,2,0\n"
# file: data/processed/F1_w9/F1_train_windows.npz = "PK"
# file: steps/score.py = "import argparse\nfrom pathlib import Path\nimport pandas as pd\ndef write(rows, folder: Path, ending: str):\n    place = folder / f'scored_rows.{ending}'\n    rows.to_csv(place)\ndef main():\n    parser = argparse.ArgumentParser()\n    parser.add_argument('--out', type=Path, default=Path('data/processed'))\n    parser.add_argument('--ending', default='csv')\n    given = parser.parse_args()\n    write(pd.read_csv('https://example.org/rows.csv'), given.out, given.ending)\n"
# file: steps/windows.py = "from pathlib import Path\nimport numpy as np\nROOT = Path(__file__).resolve().parent.parent / 'data' / 'processed'\ndef cut(name, kind, rows):\n    folder = ROOT / f'{name}_{kind}'\n    np.savez_compressed(folder / f'{name}_train_windows.npz', X=rows)\n"
# file: data/cut/F1_w90_c45/rows.npz = "PK"
# file: steps/cut.py = "import argparse\nfrom pathlib import Path\nimport numpy as np\nparser = argparse.ArgumentParser()\nparser.add_argument('--window', type=int, default=30)\nparser.add_argument('--cap', default='none')\ngiven = parser.parse_args()\nfolder = Path('data/cut') / f'F1_w{given.window}_c{given.cap}'\nnp.savez_compressed(folder / 'rows.npz', X=np.ones((2, 2)))\n"
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("data/processed/scored_rows.csv")
windows = np.load("data/processed/F1_w9/F1_train_windows.npz")
cut = np.load("data/cut/F1_w90_c45/rows.npz")
model = LogisticRegression().fit(rows[["a", "b"]], rows["label"])
other = LogisticRegression().fit(windows["X"], windows["y"])
third = LogisticRegression().fit(cut["X"], cut["y"])
