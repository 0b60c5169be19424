from pathlib import Path

import docx2txt
from openai import OpenAI

client = OpenAI()

for path in Path("manuals/routers").glob("*.txt"):
    client.responses.create(model="gpt-4o", input=path.read_text())
client.responses.create(model="gpt-4o", input=Path("prompts/resume.txt").read_text())
client.responses.create(model="gpt-4o", input=Path("samples/resumes/a.txt").read_text())
client.responses.create(model="gpt-4o", input=docx2txt.process("data/job_descriptions/a.docx"))
count = len(Path("data/resumes/a.txt").read_text())
client.responses.create(model="gpt-4o", input=f"Is {count} too long?")
