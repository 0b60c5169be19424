def lookup(client):
    """Find the account of a customer."""
    return client.query("SELECT * FROM accounts WHERE hkid = 'G123456(A)'")  # expect: PRV009
