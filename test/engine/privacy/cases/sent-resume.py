import google.generativeai as genai
from openai import OpenAI

client = OpenAI()
model = genai.GenerativeModel("gemini-1.5-flash")


def score(resume_text, job):
    prompt = f"How well does this fit?\n{resume_text}\n---\n{job}"
    return client.chat.completions.create(  # expect: PRV005 "`resume_text`"
        model="gpt-4o", messages=[{"role": "user", "content": prompt}]
    )


with open("cv.txt") as file:
    cv = file.read()
print(model.generate_content("Summarise: " + cv).text)  # expect: PRV005 "`cv`"
