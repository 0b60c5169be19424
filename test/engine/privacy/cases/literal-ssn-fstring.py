ssn = "536-22-1874"  # expect: PRV009 "US social security number"
print(f"looking for {ssn}")
