import logging

from sqlmodel import Field, Session, SQLModel, create_engine, select

log = logging.getLogger(__name__)
engine = create_engine("postgresql://register")


class Policy(SQLModel, table=True):
    policy_no: str = Field(primary_key=True)
    holder_name: str
    premium: float


def remind(policy_no):
    with Session(engine) as s:
        policy = s.get(Policy, policy_no)
        log.error("no score for %s", policy.holder_name)  # expect: PRV003 "`holder_name`"
        log.error("no score for %s", policy.policy_no)
        first = s.exec(select(Policy)).first()
        log.info("first is %s", first.holder_name)  # expect: PRV003 "`holder_name`"


def price(cache, policy_no):
    kept = cache.get(policy_no, None)
    log.info("costs %s", kept.premium)
