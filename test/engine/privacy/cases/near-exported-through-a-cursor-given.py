import sqlite3

conn = sqlite3.connect("hotel.db")
own = conn.cursor()


def mark(cur, guests):
    for _, row in guests.iterrows():
        cur.execute("UPDATE stays SET seen = 1 WHERE email = ?", (row["email"],))
        cur.execute("SELECT room FROM stays WHERE email = ?", (row["email"],))


def mark_here(guests):
    for _, row in guests.iterrows():
        own.execute("UPDATE stays SET seen = 1 WHERE email = ?", (row["email"],))


def count(cur, visits):
    for _, row in visits.iterrows():
        cur.execute("INSERT INTO visits (day, rooms) VALUES (?, ?)", (row["day"], row["rooms"]))


def run(job, guests):
    for _, row in guests.iterrows():
        job.execute("check", (row["email"],))
