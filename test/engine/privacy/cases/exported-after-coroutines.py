import asyncio
from dataclasses import dataclass

import pandas as pd


@dataclass
class Member:
    number: int
    first_name: str
    last_name: str
    email: str


@dataclass
class Run:
    name: str
    rate: float
    email: str = "team@example.com"


async def one(session, number):
    answer = await session.get(f"/members/{number}")
    return Member(number, answer["first"], answer["last"], answer["mail"])


async def main(session, numbers):
    frames = []
    for number in numbers:
        member = await one(session, number)
        frames.append(pd.DataFrame.from_records([vars(member)]))
    return pd.concat(frames, ignore_index=True)


async def main_of_runs(names):
    return pd.DataFrame([vars(Run(name, 0.1)) for name in names])


final = asyncio.run(main(open_session(), list_numbers()))
final.to_csv("members.csv", index=False)  # expect: PRV004 "`first_name`"
runs = asyncio.run(main_of_runs(list_runs()))
runs.to_csv("runs.csv", index=False)
