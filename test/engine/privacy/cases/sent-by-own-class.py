import pandas as pd
from desk import Desk, keep

# file: desk.py = "from openai import OpenAI\n\n\nclass Desk:\n    def __init__(self):\n        self.client = OpenAI()\n\n    def ask(self, text):\n        return self.client.chat.completions.create(model='gpt-4o', messages=[{'role': 'user', 'content': text}])\n\n\ndef keep(frame, path):\n    frame.to_csv(path, index=False)\n"
# file: patients.csv = "patient_name,nhs_number,age,note\nA,1,2,b\n"
patients = pd.read_csv("patients.csv")
desk = Desk()
for _, one in patients.iterrows():
    desk.ask(f"{one['patient_name']}: {one['note']}")  # expect: PRV005 "`patient_name`"
desk.ask(patients["age"].describe().to_string())
keep(patients, "out/patients.csv")  # expect: PRV004 "`patient_name` and `nhs_number`"
keep(patients[["age"]], "out/ages.csv")
