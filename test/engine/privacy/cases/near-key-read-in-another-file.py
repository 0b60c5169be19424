import pandas as pd
from names import load

# file: names.py = "import hashlib\nimport hmac\nimport os\nimport pandas as pd\n\n\ndef pseudonym(value):\n    key = os.environ['KEY'].encode()\n    return hmac.new(key, value.encode(), hashlib.sha256).hexdigest()\n\n\ndef load(path):\n    raw = pd.read_csv(path)\n    raw['who'] = raw['email'].map(pseudonym)\n    return raw.drop(columns=['email'])\n"
# file: people.csv = "email,visits\na@b.c,1\n"
visits = load("people.csv")
visits.to_csv("out.csv")
