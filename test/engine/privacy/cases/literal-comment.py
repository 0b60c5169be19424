# row 17 is customer 4556 7375 8689 9855, who asked to be removed  # expect: PRV009 "1 payment card number"
rows = [1, 2, 3]
