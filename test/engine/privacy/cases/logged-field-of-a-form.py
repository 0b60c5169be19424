import logging

from flask import request

log = logging.getLogger(__name__)


def contact(form):
    log.info("message of %s", form.cleaned_data["email"])  # expect: PRV003 "`email`"
    log.info("topic %s, lang %s", form.cleaned_data["topic"], form.cleaned_data.get("language"))


def sign_up():
    log.info("new: %s", request.form.get("email"))  # expect: PRV003 "`email`"
    log.info("plan: %s", request.form["plan"])


def settings(config):
    log.info("mails go through %s", config.data["email"])
