import pandas as pd
from openai import OpenAI

client = OpenAI()
個案 = pd.read_excel("個案.xlsx")


def 摘要(文):
    ask = [{"role": "user", "content": "請摘要以下個案筆記：" + 文}]
    return client.chat.completions.create(model="gpt-4o", messages=ask).choices[0].message.content  # expect: PRV005


def 指引(文):
    ask = [{"role": "user", "content": "請摘要以下工作指引：" + 文}]
    return client.chat.completions.create(model="gpt-4o", messages=ask).choices[0].message.content


個案["摘要"] = 個案["筆記"].apply(摘要)
print(指引(open("guide.txt").read()))
