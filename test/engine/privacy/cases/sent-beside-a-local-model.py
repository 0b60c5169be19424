# file: leads.csv = "full_name,email,wish\nA B,a@b.hk,blue\n"
import litellm
import pandas as pd
import psycopg2
import uvicorn
from openai import OpenAI

leads = pd.read_csv("leads.csv")
store = psycopg2.connect(host="localhost")
here = OpenAI(base_url="http://localhost:1234/v1")
there = OpenAI()
text = leads.to_json()
here.responses.create(model="small", input=text)
there.responses.create(model="large", input=text)  # expect: PRV005 "`full_name` and `email`"
litellm.completion(model="small", api_base="http://127.0.0.1:11434", messages=[{"role": "user", "content": text}])
litellm.completion(model="large", messages=[{"role": "user", "content": text}])  # expect: PRV005 "`full_name` and `email`"


class Desk:
    def __init__(self):
        self.near = OpenAI(base_url="http://127.0.0.1:1234/v1")
        self.far = OpenAI()

    def ask_near(self):
        return self.near.responses.create(model="small", input=text)

    def ask_far(self):
        return self.far.responses.create(model="large", input=text)  # expect: PRV005 "`full_name` and `email`"


uvicorn.run("desk", host="0.0.0.0")
