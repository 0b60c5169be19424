import logging

from store.models import Account, Branch, Employee, MailSettings, User

log = logging.getLogger(__name__)


def merge(first, second):
    merged = Employee(number=first["number"], full_name=first["name"] or second["name"])
    log.info("merged %s", merged.full_name)  # expect: PRV003 "`full_name`"
    return merged


def check(one: Employee):
    log.info("checked %s", one.email)  # expect: PRV003 "`email`"


def forget(session, number):
    found = session.get(User, number)
    log.info("forgetting %s", found.email)  # expect: PRV003 "`email`"
    session.delete(found)


def unlink(number):
    account = Account.objects.get(id=number)
    log.info("account %s unlinked", account.email)  # expect: PRV003 "`email`"
    account.delete()


def show(number):
    settings = MailSettings.objects.get(id=number)
    log.info("mails come from %s", settings.email)
    branch = Branch.objects.get(id=number)
    log.info("branch at %s", branch.email)
    log.info("%s rows", Account.objects.get(id=number).rows)
