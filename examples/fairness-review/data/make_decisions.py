"""Writes decisions.csv: synthetic decisions of one quarter, as the loan system would export them. Nobody in it exists.

python data/make_decisions.py
"""

import csv
import random
from pathlib import Path

SEED = 7
DECISIONS = 400


def main() -> None:
    rng = random.Random(SEED)
    rows = []
    for _ in range(DECISIONS):
        sex = rng.choice("FM")
        age_band = rng.choice(["18-29", "30-44", "45-59", "60+"])
        repaid = int(rng.random() < 0.8)
        chance = (0.82 if repaid else 0.35) - (0.08 if sex == "F" else 0) - (0.1 if age_band == "60+" else 0)
        rows.append({"sex": sex, "age_band": age_band, "repaid": repaid, "approved": int(rng.random() < chance)})
    with open(Path(__file__).parent / "decisions.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
