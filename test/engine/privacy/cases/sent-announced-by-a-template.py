import google.generativeai as genai
from langchain_core.prompts import PromptTemplate
from pypdf import PdfReader

RATES = """Rate the resume against the job.
resume: {text}
job: {job}
"""
ASKS = PromptTemplate.from_template("Answer about the law.\nText: {text}\nQuestion: {question}")
SUMS_UP = PromptTemplate.from_template("Sum up.\nDischarge summary: {text}")


def read(path):
    text = ""
    for page in PdfReader(path).pages:
        text += page.extract_text()
    return text


def ask(prompt):
    return genai.GenerativeModel("gemini-pro").generate_content(prompt).text


def rate(path, job):
    text = read(path)
    ask(RATES.format(text=text, job=job))  # expect: PRV005 "`text`"
    ask(SUMS_UP.format(text=text))  # expect: PRV005 "`text`"


def answer(path, question):
    text = read(path)
    return ask(ASKS.format(text=text, question=question))
