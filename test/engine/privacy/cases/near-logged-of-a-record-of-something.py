# Records of postings, wards, runs and folds have names as well; of somebody only the number of years is logged.
import logging

logger = logging.getLogger(__name__)


def match(resume_data, posting, cv_data):
    logger.info("Matching %s by %s", posting.get("name"), cv_data["name"])
    logger.info("Years: %s", resume_data.get("years"))
    return posting["title"] in resume_data["titles"]


def admit(ward, run_info):
    logger.info(f"{ward['name']} in {run_info['name']}")
    return ward["beds"] > 0
