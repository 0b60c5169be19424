from openai import OpenAI
from provider import Provider

# file: provider.py = "import openai\n\n\nclass Provider:\n    @classmethod\n    async def generate(cls, prompt, system=''):\n        return await cls._ask(prompt, system)\n\n    @classmethod\n    async def _ask(cls, prompt, system):\n        client = openai.AsyncOpenAI()\n        messages = [{'role': 'system', 'content': system}, {'role': 'user', 'content': prompt}]\n        return await client.chat.completions.create(model='gpt-4o-mini', messages=messages)\n"

client = OpenAI()


def complete(messages):
    return client.responses.create(model="gpt-4o-mini", input=messages).output_text


def ask(prompt, language):
    return complete([{"role": "user", "content": f"Answer in {language}. {prompt}"}])


def rate(customer):
    return ask(f"How likely is {customer['email']} to leave?", "en")  # expect: PRV005 "`email`"


def translate(language):
    return ask("Which words are missing here?", language)


async def ask_provider(prompt, system="Be short"):
    return await Provider.generate(prompt=prompt, system=system)


async def advise(resume_text):
    return await ask_provider(f"What is missing?\n{resume_text}")  # expect: PRV005 "`resume_text`"


async def describe(job_title):
    return await ask_provider(f"Describe {job_title}")
