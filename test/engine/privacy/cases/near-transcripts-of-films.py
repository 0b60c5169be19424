from openai import OpenAI
from youtube_transcript_api import YouTubeTranscriptApi

client = OpenAI()


def summary(video_id):
    transcript = " ".join(part["text"] for part in YouTubeTranscriptApi.get_transcript(video_id))
    # An interview transcript or a lecture: who speaks there speaks to everybody.
    return client.responses.create(model="gpt-4o", input=f"Summarise:\n{transcript}")
