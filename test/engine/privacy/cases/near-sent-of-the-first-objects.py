# Of the first few only what they wrote is sent.
import anthropic
import pandas as pd
from dataclasses import dataclass

api = anthropic.Anthropic()
roster = pd.read_csv("roster.csv")


@dataclass
class Essay:
    student_name: str
    email: str
    points: int


essays = [Essay(row.student_name, row.email, row.points) for row in roster.itertuples()]
for essay in essays[:5]:
    api.messages.create(
        model="claude", max_tokens=300, messages=[{"role": "user", "content": f"What is {essay.points} of 20?"}]
    )
