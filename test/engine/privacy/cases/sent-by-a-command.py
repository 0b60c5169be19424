import subprocess


def call_agent(prompt):
    done = subprocess.run(["claude", "-p", "--model", "haiku"], input=prompt, capture_output=True, text=True)
    return done.stdout


def rate(resume_text):
    return subprocess.check_output(["gemini", "-p", f"Rate {resume_text}"])  # expect: PRV005 "`resume_text`"


def rate_here(resume_text):
    return subprocess.check_output(["ollama", "run", "llama3", f"Rate {resume_text}"])


def classify(mails):
    blocks = []
    for mail in mails:
        blocks.append(f"From: {mail.get('sender', '')}\nSubject: {mail.get('subject', '')}")
    return call_agent("\n".join(blocks))  # expect: PRV005 "sender"


def version():
    return call_agent("Which model are you?")
