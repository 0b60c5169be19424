import logging

log = logging.getLogger(__name__)


def subscribe(topic, subscriber_name):
    log.info("%s reads %s", subscriber_name, topic)


def start(tenant_name, worker_name):
    log.info("tenant %s on %s", tenant_name, worker_name)


def join(cluster, member_name):
    log.info("%s joins %s", member_name, cluster)


def publish(package, order):
    log.info("made by %s", package.contact)
    log.info("for %s", order.customer)
