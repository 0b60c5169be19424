from desk import Desk, LocalDesk

# file: desk.py = "from openai import OpenAI\n\n\nclass Desk:\n    def __init__(self, model='gpt-4o'):\n        self.model = model\n        self.client = OpenAI()\n\n    def ask(self, prompt):\n        return self.client.chat.completions.create(model=self.model, messages=[{'role': 'user', 'content': prompt}])\n\n\nclass LocalDesk:\n    def __init__(self):\n        self.client = OpenAI(base_url='http://localhost:11434/v1', api_key='none')\n\n    def ask(self, prompt):\n        return self.client.chat.completions.create(model='llama3', messages=[{'role': 'user', 'content': prompt}])\n"


class Screener(Desk):
    def rate(self, resume_text):
        return self.ask(f"Rate this:\n{resume_text}")  # expect: PRV005 "`resume_text`"

    def price(self, product_text):
        return self.ask(f"What may this cost?\n{product_text}")


class Matcher(Desk):
    def __init__(self, jobs):
        super().__init__("gpt-4o-mini")
        self.jobs = jobs

    def match(self, resume_text):
        return self.ask(f"Which of {self.jobs} fits?\n{resume_text}")  # expect: PRV005 "`resume_text`"


class Reader(LocalDesk):
    def read(self, resume_text):
        return self.ask(f"Summarise:\n{resume_text}")
