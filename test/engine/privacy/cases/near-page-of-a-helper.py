# file: pages.py = "def as_page(frame):\n    return frame.to_html(index=False)\n\n\ndef as_text(frame):\n    return frame.to_csv(index=False)\n"
import pandas as pd

from pages import as_page, as_text

df = pd.read_csv("students.csv")[["student_name", "email", "math"]]
page = as_page(df)
text = as_text(df)
