from openai import OpenAI

client = OpenAI()


def notes_of(transcript):
    prompt = f"Write down what was agreed in this meeting transcript.\n\nTranscript:\n{transcript[:4000]}"
    return client.responses.create(model="gpt-4o", input=prompt)  # expect: PRV005 "`transcript`"


def mood(call_transcript):
    return client.responses.create(model="gpt-4o", input=call_transcript)  # expect: PRV005 "`call_transcript`"


def length(transcript):
    return client.responses.create(model="gpt-4o", input=f"Is a talk of {len(transcript)} letters long?")
