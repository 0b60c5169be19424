import csv

from sqlalchemy import text


async def dump(session):
    result = await session.execute(text("select full_name, email, plan from users"))
    with open("users.csv", "w") as out:
        writer = csv.writer(out)
        for row in result.all():
            writer.writerow(row)  # expect: PRV004 "`full_name` and `email`"


async def count(session):
    result = await session.execute(text("select plan, count(email) from users group by plan"))
    with open("plans.csv", "w") as out:
        csv.writer(out).writerows(result.all())
