import google.generativeai as genai
from openai import OpenAI

PROMPT = "You rank people for a job. {context}\n\n{resume_text}\n\nAnswer in JSON."


def rank(candidate, key):
    client = OpenAI(api_key=key)
    prompt = f"Grade what follows.\n{candidate.resume_text}"
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])  # expect: PRV005 "`resume_text`"


def step(state, key):
    client = OpenAI(api_key=key)
    text = f"{state['patient_info']} What is next?"
    client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": state["question"]}])
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text}])  # expect: PRV005 "`patient_info`"


def fill(text, context):
    model = genai.GenerativeModel("gemini-2.0-flash")
    return model.generate_content(PROMPT.format(resume_text=text, context=context))  # expect: PRV005 "`resume_text`"


def go_on(trainer, options, key):
    client = OpenAI(api_key=key)
    prompt = f"Was this run started anew? {trainer.resume} {options.resume_text}"
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])


class Desk:
    def __init__(self, key):
        self.client = OpenAI(api_key=key)

    def sort(self, email_data):
        subject = email_data.get("subject", "")
        from_email = email_data.get("from", "")
        prompt = f"""Which team is this for?
Email From: {from_email}
Subject: {subject}
"""
        return self.client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])  # expect: PRV005 "`from_email`"
