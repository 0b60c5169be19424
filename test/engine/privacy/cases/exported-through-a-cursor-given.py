from sqlalchemy import text


class Loader:
    def load_guests(self, connection, guests):
        cursor = connection.cursor()
        for _, row in guests.iterrows():
            cursor.execute(  # expect: PRV004 "`full_name`"
                "INSERT INTO guests (room, full_name) VALUES (%s, %s)",
                (int(row["room"]), row["full_name"]),
            )
        connection.commit()


def load_by_parts(cur, guests):
    for row in guests.itertuples():
        cur.execute("INSERT INTO guests VALUES (?, ?)", (row.full_name, row.email))  # expect: PRV004 "`email`"


def load_named(engine, guests):
    with engine.begin() as conn:
        for _, row in guests.iterrows():
            conn.execute(  # expect: PRV004 "`full_name`"
                text("INSERT INTO guests (full_name) VALUES (:n)"), {"n": row["full_name"]}
            )


def load_written_out(cur, guests):
    for _, row in guests.iterrows():
        cur.execute(f"INSERT INTO guests VALUES ('{row['full_name']}')")  # expect: PRV004 "`full_name`"
