from celery.utils.log import get_task_logger
from flask import Flask, current_app, request
from shop.logging_setup import logger

app = Flask(__name__)
task_log = get_task_logger(__name__)


@app.post("/signup")
def signup():
    data = request.get_json()
    app.logger.info("new %s", data["phone_number"])  # expect: PRV003 "`phone_number`"
    current_app.logger.warning("again %s", data["phone_number"])  # expect: PRV003
    logger.error(f"no mail to {data['email']}")  # expect: PRV003 "`email`"
    task_log.info("queued %s", data["email"])  # expect: PRV003
    logger.info("plan %s", data["plan"])
    return {"ok": True}


class Import:
    def execute(self, email):
        self.log.info("imported %s", email)  # expect: PRV003
        self.catalog.info("imported %s", email)
