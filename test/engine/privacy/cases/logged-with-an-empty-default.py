import logging

log = logging.getLogger(__name__)


class Contacts:
    def __init__(self, client):
        self.client = client

    def create(self, first_name, last_name):
        found = self.client.create({"first": first_name, "last": last_name})
        log.info("created %s %s", first_name, last_name)  # expect: PRV003 "`first_name`"
        return found

    def upsert(self, number, first_name="", last_name=""):
        return self.create(first_name=first_name, last_name=last_name)

    def open(self, customer_name="nobody"):
        log.info("opened for %s", customer_name)
