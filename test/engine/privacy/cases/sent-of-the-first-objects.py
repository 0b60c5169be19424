# Of the objects that rows were made into, the first few are sent whole.
import json
from dataclasses import asdict, dataclass

import anthropic
import pandas as pd

api = anthropic.Anthropic()
roster = pd.read_csv("roster.csv")


@dataclass
class Essay:
    student_name: str
    email: str
    text: str


essays = [Essay(row.student_name, row.email, row.text) for row in roster.itertuples()]


def ask(payload):
    return api.messages.create(
        model="claude", max_tokens=300, messages=[{"role": "user", "content": payload}]
    )


hints = []
for essay in essays[:5]:
    hints.append(ask(json.dumps(asdict(essay))))  # expect: PRV005 "`student_name` and `email`"
