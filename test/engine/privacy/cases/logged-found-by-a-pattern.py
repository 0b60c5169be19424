import logging
import re

log = logging.getLogger(__name__)
EMAIL = re.compile(r"[\w.]+@[\w.]+")


class Finder:
    def run(self, pages):
        email, source = self.scan(pages)
        if email:
            log.info(f"found {email}")  # expect: PRV003 "`email`"
        log.info("looked in %s", source)
        other = self.first(pages)
        log.info("and %s", other)  # expect: PRV003 "`email`"
        count, kind = self.count(pages)
        log.info("in all %s of %s", count, kind)

    def scan(self, pages):
        for page in pages:
            emails = EMAIL.findall(page.text)
            for email in emails:
                return email, page.url
        return "", ""

    def first(self, pages):
        for page in pages:
            for email in EMAIL.findall(page.text):
                return email
        return ""

    def count(self, pages):
        return sum(len(EMAIL.findall(page.text)) for page in pages), "email"
