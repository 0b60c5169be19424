import instructor
from anthropic import Anthropic
from litellm import completion
from openai import OpenAI

_client = None


def client():
    global _client
    if _client is None:
        _client = instructor.from_openai(OpenAI())
    return _client


here = instructor.from_openai(OpenAI(base_url="http://localhost:11434/v1"))
named = instructor.from_provider("anthropic/claude-sonnet-4-5")
local = instructor.from_provider("ollama/llama3.2")
keyword = instructor.from_provider(model="ollama/llama3.2")
lite = instructor.from_litellm(completion)
other = instructor.from_anthropic(Anthropic())


def asked(patient):
    return [{"role": "user", "content": f"Triage {patient.patient_name}, {patient.age}."}]


def triage(patient):
    made = client()
    made.chat.completions.create(model="gpt-4.1", messages=asked(patient), response_model=str)  # expect: PRV005 "`patient_name`"
    named.chat.completions.create(messages=asked(patient), response_model=str)  # expect: PRV005 "`patient_name`"
    other.messages.create(model="claude-sonnet-4-5", messages=asked(patient), response_model=str)  # expect: PRV005 "`patient_name`"
    here.chat.completions.create(model="llama3.2", messages=asked(patient), response_model=str)
    local.chat.completions.create(messages=asked(patient), response_model=str)
    keyword.chat.completions.create(messages=asked(patient), response_model=str)
    lite.chat.completions.create(model="ollama/llama3.2", messages=asked(patient), response_model=str)
    lite.chat.completions.create(model="gpt-4.1", messages=asked(patient), response_model=str)  # expect: PRV005 "`patient_name`"
    completion(model="ollama/llama3.2", messages=asked(patient))
