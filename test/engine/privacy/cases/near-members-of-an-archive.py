import logging
import tarfile

log = logging.getLogger(__name__)


def unpack(path):
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            log.info("unpacked %s", member.name)
