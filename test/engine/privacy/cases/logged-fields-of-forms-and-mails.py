import logging

log = logging.getLogger(__name__)


def sign_up(form):
    log.info("Sign-up of %s", form.email.data)  # expect: PRV003 "`email`"
    log.info("Aged %s", form.age.data)


def received(msg):
    log.info("Mail from %s", msg["From"])  # expect: PRV003 "From"
    log.info("About %s", msg["Subject"])


def written(message, sender):
    message["From"] = sender
    log.info("Ready: %s", message["From"])


def churned(customer):
    send(customer.email)
    log.info("Lost %s", customer.model_dump())  # expect: PRV003 "`customer`"
    log.info("Lost %s", customer)


def send_email(recipient, subject):
    log.info(f"   To: {recipient}")  # expect: PRV003 "`recipient`"
    log.info(f"   About: {subject}")


def copy_file(recipient):
    log.info(f"   To: {recipient}")


def call_back(patient, order):
    log.info("Call %s", patient.phone)  # expect: PRV003 "`phone`"
    log.info("Sold %s", order.phone)
