import os
from pathlib import Path

import docx2txt
from openai import OpenAI

client = OpenAI()
FOLDER = "data/resumes"

for path in Path("intake/cvs").glob("*.txt"):
    client.responses.create(model="gpt-4o", input=path.read_text())  # expect: PRV005 "`cvs`"
for name in os.listdir(FOLDER):
    text = docx2txt.process(os.path.join(FOLDER, name))
    client.responses.create(model="gpt-4o", input=f"Which skills? {text}")  # expect: PRV005 "`resumes`"
with open("ward/clinical_notes/3.txt") as file:
    lines = file.read()
client.responses.create(model="gpt-4o", input=lines)  # expect: PRV005 "`clinical_notes`"
