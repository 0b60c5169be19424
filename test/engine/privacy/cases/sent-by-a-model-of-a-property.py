from functools import cached_property

from langchain_anthropic import ChatAnthropic
from openai import OpenAI


class Here:
    def __init__(self):
        self.client = OpenAI(base_url="http://localhost:8000/v1", api_key="none")

    def skills(self, cv_text: str) -> str:
        return self.client.responses.create(model="qwen2.5", input="Skills of: " + cv_text).output_text


class AlsoHere:
    @property
    def client(self):
        return OpenAI(base_url="http://localhost:8000/v1", api_key="none")

    def skills(self, cv_text: str) -> str:
        return self.client.responses.create(model="qwen2.5", input="Skills of: " + cv_text).output_text


class Hosted:
    @cached_property
    def llm(self):
        return ChatAnthropic(model="claude-3-5-sonnet-latest", temperature=0)

    def skills(self, cv_text: str) -> str:
        return self.llm.invoke(f"Extract the skills.\n\n{cv_text}").content  # expect: PRV005 "`cv_text`"
