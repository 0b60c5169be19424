def queue(client, resume_text):
    return client.responses.create(survey=3, body=resume_text)


def answer(client, job_text):
    return client.responses.create(model="gpt-4o", input=job_text)


def post(client, cv_text):
    return client.messages.create(to="desk", body=cv_text)


def ending(client, resume_text):
    return client.responses.create(model="gpt-4o", input=f"Hobbies in {resume_text[-500:]}")


def middle(client, resume_text):
    return client.responses.create(model="gpt-4o", input=f"Jobs in {resume_text[600:900]}")
