import anthropic
import openai


class Writer:
    def __init__(self, provider):
        if provider == "openai":
            self.client = openai.OpenAI()
            self.ask = self.ask_openai
        else:
            self.client = anthropic.Anthropic()
            self.ask = self.ask_anthropic

    def ask_openai(self, prompt):
        return self.client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])

    def ask_anthropic(self, prompt):
        return self.client.messages.create(model="claude-3-5-haiku-latest", messages=[{"role": "user", "content": prompt}])

    def tailor(self, resume_data, job):
        return self.ask(f"Fit this to {job}: {resume_data}")  # expect: PRV005 "`resume_data`"

    def keywords(self, job):
        return self.ask(f"Name the keywords of {job}")
