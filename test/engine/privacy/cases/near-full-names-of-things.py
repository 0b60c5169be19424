import logging

log = logging.getLogger(__name__)


def clone(client, full_name, branch="main"):
    log.info("cloning %s at %s", full_name, branch)
    return client.repository(full_name).clone(branch)


def register(registry, full_name, size):
    log.info("layer %s has %d weights", full_name, size)
    registry[full_name] = size
