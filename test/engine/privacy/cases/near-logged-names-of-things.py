import logging

log = logging.getLogger("federation")


def start(full_name, tag, participant):
    log.debug(f"[remote.{full_name}.{tag}] start")
    log.warning(f"{participant.name} has left the round")
