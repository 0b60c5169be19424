import asyncio
import threading

import pandas as pd
from openai import OpenAI

client = OpenAI()


def sort_out(frame):
    return client.responses.create(model="gpt-4o", input=frame.to_csv())  # expect: PRV005 "`surname`"


def keep(frame, path):
    frame.to_csv(path)  # expect: PRV004 "`surname`"


def tally(frame, path):
    frame.groupby("town").size().to_csv(path)


async def compare():
    callers = pd.read_csv("callers.csv")[["surname", "email", "town"]]

    def run():
        return sort_out(callers)

    threading.Thread(target=keep, args=(callers, "callers_kept.csv")).start()
    threading.Thread(target=tally, args=(callers, "towns.csv")).start()
    await asyncio.to_thread(tally, callers, "towns.csv")
    return await asyncio.get_running_loop().run_in_executor(None, run)
