# A record holds another one, whose fields name somebody.
import json
import logging
from dataclasses import asdict, dataclass, field
from pathlib import Path

log = logging.getLogger(__name__)


@dataclass
class Client:
    full_name: str
    passport_no: str
    mobile_no: str


@dataclass
class Sensor:
    serial: str
    vendor: str


@dataclass
class Case:
    number: str
    client: Client
    notes: list[str] = field(default_factory=list)


@dataclass
class Reading:
    number: str
    sensor: Sensor


@dataclass
class Basket:
    buyer: Client | None
    total: float

    def close(self):
        log.info("closing for %s", self.buyer.mobile_no)  # expect: PRV003


def save(case: Case, reading: Reading):
    Path("cases", f"{case.number}.json").write_text(json.dumps(asdict(case)))  # expect: PRV004
    Path("readings", f"{reading.number}.json").write_text(json.dumps(asdict(reading)))


def charge(basket: Basket):
    log.info("charging %s", basket.buyer.passport_no)  # expect: PRV003
    log.info("total %s", basket.total)
    context = {"phone": basket.buyer.mobile_no, "total": basket.total}
    log.info("charged {phone}", **context)  # expect: PRV003
