from pathlib import Path

import pandas as pd

rows = pd.read_csv("data/raw/cells.csv")
rows = rows.dropna()
Path("data/clean/cells.csv").write_text(rows.to_csv(index=False))
note = Path("data/raw/note.md")
note.write_text(note.read_text().replace("draft", "final"))
