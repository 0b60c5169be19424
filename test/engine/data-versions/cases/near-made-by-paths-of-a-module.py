# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "data/\n"
# file: paths.py = "from pathlib import Path\nCACHE = Path(__file__).parent / 'data' / 'features'\ndef files(part):\n    return CACHE / f'X_{part}.npy', CACHE / f'y_{part}.npy'\n"
# file: extract.py = "import numpy as np\nimport paths\ndef extract(rows, labels):\n    x, y = paths.files('train')\n    np.save(x, rows)\n    np.save(y, labels)\n"
# file: a1.py = "def a(features):\n    open('a1').write('1')\n"
# file: a2.py = "def a(features):\n    open('a2').write('1')\n"
# file: a3.py = "def a(features):\n    open('a3').write('1')\n"
# file: a4.py = "def a(features):\n    open('a4').write('1')\n"
# file: a5.py = "def a(features):\n    open('a5').write('1')\n"
# file: a6.py = "def a(features):\n    open('a6').write('1')\n"
# file: a7.py = "def a(features):\n    open('a7').write('1')\n"
# file: a8.py = "def a(features):\n    open('a8').write('1')\n"
import numpy as np
from sklearn.linear_model import LogisticRegression

from paths import files

x, y = files("train")
model = LogisticRegression().fit(np.load(x), np.load(y))
