from google import genai

client = genai.Client()


def opening(prospect_name, company_name):
    prompt = f"Write one opening line for {prospect_name} at {company_name}."
    return client.models.generate_content(model="m", contents=prompt)  # expect: PRV005 "`prospect_name`"
