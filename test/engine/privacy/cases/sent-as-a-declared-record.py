from openai import OpenAI
from pydantic import BaseModel

client = OpenAI()


class Patient(BaseModel):
    full_name: str
    diagnosis: str


class Tool(BaseModel):
    full_name: str
    version: str


def summarise(patient: Patient):
    prompt = f"Summarise: {patient.model_dump_json()}"
    return client.responses.create(model="gpt-4o", input=prompt)  # expect: PRV005 "`full_name`"


def describe(tool: Tool):
    return client.responses.create(model="gpt-4o", input=f"Describe: {tool.model_dump_json()}")
