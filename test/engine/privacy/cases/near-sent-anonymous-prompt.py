from openai import OpenAI
from prompts import build_anonymous_prompt, build_prompt


def rate(cv_text):
    return OpenAI().responses.create(model="gpt-4o", input=build_prompt(cv_text))  # expect: PRV005 "`cv_text`"


def title(cv_text):
    return OpenAI().responses.create(model="gpt-4o", input=build_anonymous_prompt(cv_text))
