import json
from pathlib import Path

import pandas as pd

crews = Path(__file__).parent / "data" / "crews.json"
frame = pd.read_json(crews)
frame["n"] = frame["n"].fillna(2)
with crews.open("w") as out:
    frame.to_json(out, orient="records")  # expect: DVL007 "data/crews.json"
holes = pd.read_csv("holes.csv")
holes = holes[holes["depth"] > 0]
with open("holes.csv", "w", newline="") as out:
    holes.to_csv(out, index=False)  # expect: DVL007 "holes.csv"
# Another file, a state that code keeps, and a text are no rows that are lost.
roads = pd.read_csv("roads.csv")
with open("roads-clean.csv", "w") as out:
    roads.dropna().to_csv(out)
with open("state.json") as held:
    state = json.load(held)
state["runs"] = state.get("runs", 0) + 1
with open("state.json", "w") as out:
    json.dump(state, out)
