from desk import Model, ask
from prompts import build_prompt

# file: desk.py = "from openai import OpenAI\n\n\nclass Model:\n    def __init__(self):\n        self.client = OpenAI()\n\n    def ask(self, prompt):\n        return self.client.chat.completions.create(model='gpt-4o', messages=[{'role': 'user', 'content': prompt}])\n\n    def rate(self, cv_text):\n        return self.client.responses.create(model='gpt-4o', input=f'Rate {cv_text}')\n\n\ndef ask(prompt):\n    return OpenAI().responses.create(model='gpt-4o', input=prompt)\n\n\ndef log(text, path):\n    open(path, 'a').write(text)\n"
# file: prompts.py = "def build_prompt(cv_text, job):\n    return f'Rate this CV for {job}: {cv_text}'\n"


def screen(cv_text, job):
    return Model().ask(build_prompt(cv_text, job))  # expect: PRV005 "`cv_text`"


def skills(resume_text):
    prompt = f"Name the skills in this: {resume_text}"
    return ask(prompt)  # expect: PRV005 "`resume_text`"


class Service:
    def __init__(self):
        self.model = Model()

    def run(self, resume_text, job):
        prompt = build_prompt(resume_text, job)
        return self.model.ask(prompt)  # expect: PRV005 "`resume_text`"

    def judge(self, resume_text):
        # Told in the file of the model, where the parameter is called so.
        return self.model.rate(resume_text)

    def advise(self, job_text):
        return self.model.ask(f"What does this job need? {job_text}")

    def ending(self, resume_text):
        return self.model.ask(f"Hobbies: {resume_text[-300:]}")
