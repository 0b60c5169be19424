def rate(client, cv_text):
    return client.chat.completions.create(model="gpt-oss:20b", messages=[{"role": "user", "content": cv_text}])
