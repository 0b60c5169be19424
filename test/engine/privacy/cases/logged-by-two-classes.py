import logging

log = logging.getLogger(__name__)


class Lead:
    def __init__(self, row):
        self.row = row

    def label(self):
        return f"{self.row['full_name']} <{self.row['email']}>"

    def keep(self, store):
        store.add(self.row)
        log.info("kept %s", self.label())  # expect: PRV003 "`full_name` and `email`"


class Machine:
    def __init__(self, row):
        self.row = row

    def label(self):
        return f"{self.row['rack']}/{self.row['slot']}"

    def keep(self, store):
        store.add(self.row)
        log.info("kept %s", self.label())


class Timer:
    def stop(self, store):
        log.info("stopped %s", self.label())
        store.stop()
