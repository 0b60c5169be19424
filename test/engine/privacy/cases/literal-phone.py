CONTACT = {"customer": "M. Okafor", "phone": "+44 7700 912 345"}  # expect: PRV009 "1 phone number"
