from google import genai
from openai import OpenAI

_client = None


def get_client():
    global _client
    if _client is None:
        _client = OpenAI()
    return _client


def rate(resume_text):
    client = get_client()
    return client.chat.completions.create(  # expect: PRV005 "`resume_text`"
        model="m", messages=[{"role": "user", "content": f"Rate it:\n{resume_text}"}]
    )


def rate_again(resume_text):
    return get_client().responses.create(model="m", input=resume_text)  # expect: PRV005 "`resume_text`"


class Extractor:
    def __init__(self):
        self._client = None

    @property
    def client(self) -> genai.Client:
        if self._client is None:
            self._client = genai.Client()
        return self._client

    async def extract(self, prompt, resume_text):
        full = f"{prompt}\n\nResume:\n{resume_text}"
        return await self._ask(full)  # expect: PRV005 "`resume_text`"

    async def _ask(self, prompt):
        return await self.client.aio.models.generate_content(model="m", contents=prompt)
