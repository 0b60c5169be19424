# How columns are called, and models that learn from larger ones.
import logging

COLS = {"email": "E-Mail"}
log = logging.getLogger("table")


def describe(columns, schema, mapping):
    log.info("mail in %s", columns.customer_email)
    log.info("mail in %s", COLS["customer_email"])
    log.info("names in %s", schema["patient_name"])
    log.info("names in %s", mapping["customer_name"])


class Distiller:
    def __init__(self, teacher_model, student):
        self.teacher_model = teacher_model
        self.teacher, self.student = teacher_model, student

    def fit(self, info):
        log.info("distilling %s into %s", self.teacher.name, self.student.name)
        log.info("distilling into %s", info["student_name"])


def work(task, cloud, search):
    log.info("run by %s", task.worker.name)
    log.info("for %s", cloud["tenant"]["name"])
    log.info("best is %s", search.individual.name)
