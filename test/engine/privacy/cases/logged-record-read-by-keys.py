import logging


def insert(contacts, cursor):
    for contact in contacts:
        logging.debug(f"inserting {contact}")  # expect: PRV003 "`contact`"
        cursor.execute("SELECT id FROM contacts WHERE name = ?", (contact["ContactName"],))


def visit(customers):
    for customer in customers:
        # An object shows of itself what its class lets it.
        logging.info(f"visiting {customer}")
        customer.visits += 1
        yield customer.email


def count(contacts):
    for contact in contacts:
        logging.debug(f"counting {contact}")
        yield contact["visits"]
