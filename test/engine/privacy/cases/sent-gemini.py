import google.generativeai as genai
import pandas as pd

model = genai.GenerativeModel("gemini-1.5-flash")
cvs = pd.read_csv("cvs.csv")
for _, cv in cvs.iterrows():
    reply = model.generate_content("Score " + cv["applicant_name"] + ": " + cv["text"])  # expect: PRV005 "`applicant_name`"
