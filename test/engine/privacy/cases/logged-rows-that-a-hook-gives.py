import logging

from airflow.providers.postgres.hooks.postgres import PostgresHook

log = logging.getLogger(__name__)


def ring_up():
    hook = PostgresHook("register")
    rows = hook.get_records("SELECT first_name, last_name, phone_number FROM members WHERE renewal = current_date")
    for first, last, phone in rows:
        log.info("to ring: %s %s %s", first, last, phone)  # expect: PRV003 "`first_name`"
    (n,) = hook.get_first("SELECT count(*) FROM members")
    log.info("of %s members", n)


async def greet(conn):
    for row in await conn.fetch("SELECT full_name, email FROM members"):
        log.info("greets %s", row)  # expect: PRV003 "`full_name` and `email`"
    first = await conn.fetchrow("SELECT full_name, email FROM members LIMIT 1")
    log.debug("first %s", first)  # expect: PRV003 "`full_name` and `email`"
    for row in await conn.fetch("SELECT plan, count(*) AS n FROM members GROUP BY plan"):
        log.info("plan %s", row)
    page = await conn.fetch("https://registry.acme.io/members")
    log.info("page %s", page)
