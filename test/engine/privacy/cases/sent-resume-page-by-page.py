import google.generativeai as genai
from PyPDF2 import PdfReader

model = genai.GenerativeModel("gemini-pro")


def compare(path, vacancy):
    text = ""
    for page in PdfReader(path).pages:
        text += page.extract_text()
    return model.generate_content(f"Compare.\nResume: {text}\nJob: {vacancy}")  # expect: PRV005


def explain():
    text = "Keep it to one page. "
    text += "Name your skills."
    return model.generate_content(f"How to write a resume: {text}")
