# A record that a template asks for its fields by name, after a percent sign or behind the template of a log.
import csv
import logging

log = logging.getLogger(__name__)
with open("visits.csv") as file:
    for row in csv.DictReader(file):
        log.error("no phone for %(first_name)s %(last_name)s", row)  # expect: PRV003 "`first_name` and `last_name`"
        log.error("no phone for %(email)s" % row)  # expect: PRV003 "`email`"
