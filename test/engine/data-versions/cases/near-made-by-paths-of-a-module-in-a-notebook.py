# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "data/\n"
# file: paths.py = "from pathlib import Path\nCACHE = Path(__file__).parent / 'data' / 'features'\ndef files(part):\n    return CACHE / f'X_{part}.npy', CACHE / f'y_{part}.npy'\n"
# file: extract.ipynb = "{\n \"cells\": [\n  {\n   \"cell_type\": \"code\",\n   \"execution_count\": null,\n   \"metadata\": {},\n   \"outputs\": [],\n   \"source\": [\n    \"import numpy as np\\n\",\n    \"import paths\\n\",\n    \"\\n\",\n    \"x, y = paths.files('train')\\n\",\n    \"np.save(x, [[1], [2]])\\n\",\n    \"np.save(y, [0, 1])\\n\"\n   ]\n  }\n ],\n \"metadata\": {},\n \"nbformat\": 4,\n \"nbformat_minor\": 5\n}"
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
