from openai import OpenAI

client = OpenAI()


def summarise(article, title, language):
    prompt = f"Summarise {title} in {language}: {article['text']}"
    return client.responses.create(model="gpt-4o-mini", input=prompt)
