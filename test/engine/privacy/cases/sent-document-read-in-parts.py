import PyPDF2
from openai import OpenAI

client = OpenAI()


def read(path):
    with open(path, "rb") as handle:
        text = ""
        for page in PyPDF2.PdfReader(handle).pages:
            text += page.extract_text()
        return text


def score(resume_text, job):
    return client.chat.completions.create(  # expect: PRV005 "`resume_text`"
        model="gpt-4o",
        messages=[{"role": "system", "content": job}, {"role": "user", "content": resume_text}],
    )


def screen(path, job):
    resume_text = read(path)
    if resume_text:
        return score(resume_text, job)
    return None


def explain(name):
    resume_text = f"A page called {name} was not found"
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": name}])
