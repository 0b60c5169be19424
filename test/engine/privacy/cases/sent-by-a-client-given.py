import docx2txt
import google.generativeai as genai


def rate(model, cv_text):
    return model.generate_content(f"Rate: {cv_text[:2000]}").text  # expect: PRV005 "`cv_text"


class Screener:
    def __init__(self, rules, openai_client):
        self.rules = rules
        self.openai_client = openai_client

    def screen(self, resume_text, settings):
        messages = [{"role": "user", "content": resume_text}]
        return self.openai_client.chat.completions.create(model=settings.model, messages=messages)  # expect: PRV005 "`resume_text`"


def ask(client, patient_note):
    return client.messages.create(model="claude-sonnet-4", max_tokens=9, messages=[{"role": "user", "content": patient_note}])  # expect: PRV005 "`patient_note`"


def letter(client, cover_letter):
    return client.responses.create(model="gpt-4o", input=cover_letter)  # expect: PRV005 "`cover_letter`"


def read(path, key):
    genai.configure(api_key=key)
    cv_text = ""
    try:
        cv_text = docx2txt.process(path)
    except OSError:
        cv_text = None
    return genai.GenerativeModel("gemini-2.5-flash").generate_content(f"Skills in {cv_text}")  # expect: PRV005 "`cv_text`"
