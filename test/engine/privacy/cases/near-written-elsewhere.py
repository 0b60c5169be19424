from steps import Pipeline, refresh

# file: steps.py = "import pandas as pd\n\n\ndef refresh():\n    pd.read_csv('people.csv').to_csv('copy.csv')\n\n\nclass Pipeline:\n    def __init__(self, path):\n        self.path = path\n\n    def run(self):\n        rows = pd.read_csv(self.path)\n        rows.to_csv('clean.csv')\n"
# file: people.csv = "full_name,email,age\nA,a@b.c,1\n"
refresh()
Pipeline("people.csv").run()
