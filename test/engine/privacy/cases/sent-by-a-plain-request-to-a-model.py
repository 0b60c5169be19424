import httpx
import requests

URL = "https://api.openai.com/v1/chat/completions"


def parse(text, key):
    prompt = f"Answer in JSON only.\nResume:\n{text[:12000]}"
    return requests.post(  # expect: PRV005 "a hosted model"
        "https://openrouter.ai/api/v1/chat/completions",
        headers={"Authorization": f"Bearer {key}"},
        json={"model": "x", "messages": [{"role": "user", "content": prompt}]},
    )


def rate(cv_text):
    return httpx.post(URL, json={"messages": [{"role": "user", "content": cv_text}]})  # expect: PRV005 "`cv_text`"


def here(cv_text):
    return requests.post("http://localhost:11434/api/generate", json={"prompt": cv_text})


def jobs(job_text):
    return requests.post(URL, json={"messages": [{"role": "user", "content": job_text}]})


def forward(resume_text):
    return requests.post("https://hooks.example.org/jobs", json={"title": "x", "size": len(resume_text)})
