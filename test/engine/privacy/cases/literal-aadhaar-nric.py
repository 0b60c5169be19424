kyc = {"aadhaar": "2341 2341 2346", "nric": "S1234567D"}  # expect: PRV009 "1 Aadhaar number"
