import pandas as pd
from google import genai

client = genai.Client()
df = pd.read_csv("survey.csv")
for i in range(len(df)):
    txt = "Respondent: {} ({}) said {}".format(df.loc[i, "respondent_name"], df.loc[i, "email"], df.loc[i, "answer"])
    client.models.generate_content(model="gemini-2.0-flash", contents=txt)  # expect: PRV005
