SENDER = "+15005550006"  # phone number of the sandbox
OWN = "+1 500 555 0001"
CALL = "Call Anna on +44 20 8733 1290"  # expect: PRV009 "phone number"
