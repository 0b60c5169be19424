from openai import OpenAI

client = OpenAI()


def ask(prompt):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])


def rate(text, job):
    return client.chat.completions.create(  # expect: PRV005
        model="gpt-4o", messages=[{"role": "user", "content": f"请给下面的简历打分。\n简历：\n{text}"}]
    )


def extract(text):
    prompt = f"Rate the following resume and answer in JSON:\n{text}"
    return client.chat.completions.create(  # expect: PRV005
        model="gpt-4o", messages=[{"role": "user", "content": prompt}]
    )


def match(summary, job):
    prompt = f"岗位要求：{job}\nUse this resume to write questions for the job description:\n{job}"
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])
