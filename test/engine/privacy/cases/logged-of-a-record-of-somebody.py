# What a record of somebody calls them is logged, whatever the record is called.
import logging

logger = logging.getLogger(__name__)


def match(resume_data, posting):
    logger.info("Matching %s", resume_data.get("name"))  # expect: PRV003 "`name`"
    return posting["title"] in resume_data["titles"]


def admit(patient_info, ward):
    logger.info(f"{patient_info['email']} is told of {ward['name']}")  # expect: PRV003 "`email`"
    return ward["beds"] > 0
