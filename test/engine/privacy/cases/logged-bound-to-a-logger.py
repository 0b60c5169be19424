# What is bound to a logger stands in each of its lines; and all that an object keeps.
import logging
from dataclasses import dataclass

import structlog
from loguru import logger

log = structlog.get_logger()


@dataclass
class Patient:
    full_name: str
    nhs_number: str
    ward: str


def login(email, request_id):
    bound = log.bind(email=email, request=request_id)  # expect: PRV003
    bound.info("login failed")
    log.bind(request=request_id).info("login")


def call(phone_number, job):
    with logger.contextualize(phone_number=phone_number):  # expect: PRV003
        logger.info("called")
    with logger.contextualize(job=job):
        logger.info("done")


def check(patient: Patient):
    logging.error("bad: %s", vars(patient))  # expect: PRV003
    logging.error("bad: %s", patient.__dict__)  # expect: PRV003
    logging.error("bad: %s", vars(patient).keys())
    logging.error("bad ward: %s", patient.ward)
